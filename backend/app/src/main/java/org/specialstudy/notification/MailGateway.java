package org.specialstudy.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Letters through the house's mail server. Off until a server and a sender are named. */
@Component
class MailGateway implements Gateway {

    enum Tls { STARTTLS, IMPLICIT, NONE }

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Letters letters;
    private final String from;

    MailGateway(Letters letters, @Value("${specialstudy.mail.host:}") String host, @Value("${specialstudy.mail.port:587}") int port,
        @Value("${specialstudy.mail.from:}") String from, @Value("${specialstudy.mail.username:}") String username,
        @Value("${specialstudy.mail.password:}") String password, @Value("${specialstudy.mail.tls:STARTTLS}") Tls tls,
        @Value("${specialstudy.mail.timeout:10s}") Duration timeout) {
        this.letters = letters;
        this.from = from.strip();
        sender.setHost(host.strip());
        sender.setPort(port);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!username.isBlank()) {
            sender.setUsername(username);
            sender.setPassword(password);
        }
        sender.setJavaMailProperties(properties(tls, timeout, !username.isBlank()));
    }

    private static Properties properties(Tls tls, Duration timeout, boolean authenticated) {
        var properties = new Properties();
        var patience = String.valueOf(timeout.toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.auth", String.valueOf(authenticated));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == Tls.IMPLICIT));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean open() {
        return !sender.getHost().isEmpty() && !from.isEmpty();
    }

    /** For administrators: server and sender; empty while off. */
    String description() {
        return open() ? sender.getHost() + ":" + sender.getPort() + " · " + from : "";
    }

    @Override
    public boolean reaches(Preference preference) {
        return preference.email() != null;
    }

    @Override
    public void send(Parcel parcel) {
        send(parcel.id(), parcel.preference().email(), letters.letter(parcel));
    }

    /** Returns and throws like {@link #send(Parcel)}. */
    void send(UUID id, String address, Letters.Letter letter) {
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(from, letter.sender(), StandardCharsets.UTF_8.name()));
            helper.setTo(address);
            helper.setSubject(letter.subject());
            helper.setText(letter.plain(), letter.html());
            message.setHeader("Message-ID", "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language().getLanguage());
            sender.send(message);
        } catch (MailSendException failed) {
            throw refusal(failed);
        } catch (MailException failed) {
            throw new NotNow(why(failed), failed);
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new Never(why(unwritable), unwritable);
        }
    }

    /** An address that the server does not take is refused for good; everything else may pass. */
    private static RuntimeException refusal(MailSendException failed) {
        for (var one : failed.getMessageExceptions()) {
            if (one instanceof SendFailedException refused && refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                return new Never(why(one), failed);
            }
        }
        return new NotNow(why(failed.getMessageExceptions().length > 0 ? failed.getMessageExceptions()[0] : failed), failed);
    }

    private static String why(Exception failed) {
        var said = String.valueOf(failed.getMessage()).strip();
        return said.length() > 300 ? said.substring(0, 300) : said;
    }
}
