package org.specialstudy.fault;

import org.specialstudy.local.LocalZeebe;
import org.specialstudy.local.Ports;

/** Three gateways of a broker, of which the first is never there and each of the other two can be closed and opened. */
final class Gateways implements AutoCloseable {

    private final Gate[] grpc;
    private final Gate[] rest;

    Gateways(LocalZeebe zeebe) {
        grpc = new Gate[] {new Gate(zeebe.grpcAddress()), new Gate(zeebe.grpcAddress())};
        rest = new Gate[] {new Gate(zeebe.restAddress()), new Gate(zeebe.restAddress())};
    }

    FaultStack.Addresses addresses() {
        return new FaultStack.Addresses(
            dead() + "," + grpc[0].address() + "," + grpc[1].address(),
            dead() + "," + rest[0].address() + "," + rest[1].address());
    }

    void open(int gateway) {
        grpc[gateway].open();
        rest[gateway].open();
    }

    void close(int gateway) {
        grpc[gateway].close();
        rest[gateway].close();
    }

    @Override
    public void close() {
        close(0);
        close(1);
    }

    private static String dead() {
        return "http://127.0.0.1:" + Ports.free();
    }
}
