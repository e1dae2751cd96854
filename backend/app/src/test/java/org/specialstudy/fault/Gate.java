package org.specialstudy.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.specialstudy.local.Ports;

/**
 * A way to a server that can be closed and opened: an address of its own that passes bytes on. Closed, connections break off and new ones
 * are refused, as with a gateway whose machine went down.
 */
final class Gate implements AutoCloseable {

    private final int port = Ports.free();
    private final int target;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;

    Gate(String target) {
        this.target = Integer.parseInt(target.substring(target.lastIndexOf(':') + 1));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void open() {
        try {
            entrance = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var mine = entrance;
        Thread.ofVirtual().start(() -> admit(mine));
    }

    @Override
    public void close() {
        var closing = entrance;
        entrance = null;
        end(closing);
        passing.forEach(Gate::end);
        passing.clear();
    }

    private void admit(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                var inside = open.accept();
                var outside = new Socket(InetAddress.getLoopbackAddress(), target);
                passing.add(inside);
                passing.add(outside);
                Thread.ofVirtual().start(() -> pass(inside, outside));
                Thread.ofVirtual().start(() -> pass(outside, inside));
                if (open.isClosed()) close();
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // whichever side it was, both end
        }
        end(from);
        end(to);
        passing.remove(from);
        passing.remove(to);
    }

    private static void end(AutoCloseable connection) {
        try {
            if (connection != null) connection.close();
        } catch (Exception closedAlready) {
            throw new IllegalStateException(closedAlready);
        }
    }
}
