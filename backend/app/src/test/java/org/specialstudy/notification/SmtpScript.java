package org.specialstudy.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.UnaryOperator;

/** A mail server that misbehaves as a test wants: it answers each line as it is told, or with silence where that is null. */
final class SmtpScript implements AutoCloseable {

    private final ServerSocket socket;

    private SmtpScript(int port, UnaryOperator<String> answer) throws IOException {
        socket = new ServerSocket(port, 10, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) talk(answer);
        });
    }

    static SmtpScript silent(int port) throws IOException {
        return new SmtpScript(port, line -> null);
    }

    /** Knows none of the addresses. */
    static SmtpScript refusing(int port) throws IOException {
        return new SmtpScript(port, line -> switch (line.split("[ :]")[0]) {
            case "" -> "220 ready";
            case "RCPT" -> "550 5.1.1 no such user";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        });
    }

    private void talk(UnaryOperator<String> answer) {
        try {
            var client = socket.accept();
            Thread.ofVirtual().start(() -> talk(client, answer));
        } catch (IOException closed) {
            // the test is done with it
        }
    }

    private static void talk(Socket client, UnaryOperator<String> answer) {
        try (client; var lines = new BufferedReader(new InputStreamReader(client.getInputStream()))) {
            for (var line = ""; line != null; line = lines.readLine()) {
                var said = answer.apply(line);
                if (said != null) client.getOutputStream().write((said + "\r\n").getBytes());
            }
        } catch (IOException gone) {
            // the other side has hung up
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
