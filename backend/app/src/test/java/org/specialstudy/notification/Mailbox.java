package org.specialstudy.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.specialstudy.TestSystem;

/** A real mail server where the application looks for one, and what arrived there. */
final class Mailbox implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(TestSystem.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Mailbox() {
        server.start();
    }

    static Mailbox open() {
        return new Mailbox();
    }

    List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(message -> recipient(message).equals(address)).toList();
    }

    static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static String plain(MimeMessage message) {
        return text(message, 0, "text/plain");
    }

    static String html(MimeMessage message) {
        return text(message, 1, "text/html");
    }

    private static String text(MimeMessage message, int index, String type) {
        try {
            var related = (MimeMultipart) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
            var body = ((MimeMultipart) related.getBodyPart(0).getContent()).getBodyPart(index);
            if (!body.getContentType().startsWith(type)) throw new AssertionError(body.getContentType());
            return body.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
