package org.openmtl.it.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A mail that has arrived.
 *
 * @param to what the server was told, not what the mail says of itself
 * @param headers names of all headers
 */
public record ReceivedMail(
        String to, String id, String from, String subject, String text, String html, List<String> headers) {
    /** By their parts as they came: what would make objects of them is there in two generations, of which one does not work. */
    static ReceivedMail read(String to, InputStream message) throws IOException {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), message);
            MimeMultipart parts = new MimeMultipart(mail.getDataHandler().getDataSource());
            return new ReceivedMail(
                    to,
                    mail.getMessageID(),
                    mail.getFrom()[0].toString(),
                    mail.getSubject(),
                    content(parts.getBodyPart(0)),
                    content(parts.getBodyPart(1)),
                    Collections.list(mail.getAllHeaderLines()));
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static String content(BodyPart part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** The one line of its text that is an address. */
    public String link() {
        List<String> links = Stream.of(text.split("\n"))
                .filter(line -> line.startsWith("https://"))
                .toList();
        if (links.size() != 1) {
            throw new AssertionError("one link expected in " + text);
        }
        return links.get(0).strip();
    }
}
