package org.specialstudy.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Free and taken ports of this machine's loopback address. */
public final class Ports {

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port nobody listens on at this moment and nobody was given, below those that the machine gives to outgoing connections: one of these
     * could take it while the program that it was meant for is started again.
     */
    public static int free() {
        return ThreadLocalRandom.current().ints(11_000, 28_000).filter(port -> !taken(port) && GIVEN.add(port)).findFirst().orElseThrow();
    }

    static boolean taken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);           // a port whose last connections are still fading away is free
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Refuses a port that another program holds, and names the setting that chooses another one. */
    public static void requireFree(int port, String use, String setting) {
        if (taken(port)) {
            throw new LocalProblem(
                "端口 %d（%s）已被其他程序占用：请关闭该程序，或用 %s=<其他端口> 另选端口。".formatted(port, use, setting),
                "Port %d (%s) is taken by another program: stop it, or choose another port with %s=<port>.".formatted(port, use, setting));
        }
    }
}
