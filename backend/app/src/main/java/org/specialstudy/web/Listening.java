package org.specialstudy.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the application listens. */
public final class Listening {

    private Listening() {}

    /** Whether only this machine can reach an address; false for none, which means every one. */
    public static boolean onLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
