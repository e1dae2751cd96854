package org.specialstudy.local;

/** The five ports of a broker. */
public record ZeebePorts(int rest, int management, int grpc, int command, int internal) {

    public static ZeebePorts free() {
        return new ZeebePorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    /** A taken one would make the broker exit after seconds or never get ready; so look before. */
    void requireFree() {
        Ports.requireFree(rest, "Zeebe REST", "ZEEBE_REST_PORT");
        Ports.requireFree(management, "Zeebe management", "ZEEBE_MANAGEMENT_PORT");
        Ports.requireFree(grpc, "Zeebe gRPC", "ZEEBE_GRPC_PORT");
        Ports.requireFree(command, "Zeebe command", "ZEEBE_COMMAND_PORT");
        Ports.requireFree(internal, "Zeebe internal", "ZEEBE_INTERNAL_PORT");
    }
}
