package org.openmtl.platform.mail.internal;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A mail in the form of the Internet (RFC 5322), the same at each attempt: whoever gets it twice sees that by its Message-ID. */
final class Letter extends MimeMessage {
    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final String messageId;

    private Letter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Letter of(DueMail mail, String from, Session session) throws MessagingException {
        String domain = from.substring(from.lastIndexOf('@') + 1);
        Letter letter = new Letter(session, "<" + mail.id() + "@" + domain + ">");
        letter.setFrom(new InternetAddress(from, true));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        letter.setSubject(mail.subject(), CHARSET);
        letter.setSentDate(Date.from(mail.createdAt()));
        letter.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no machine is to answer
        if (mail.html() == null) {
            letter.setText(mail.text(), CHARSET);
        } else {
            letter.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        }
        letter.saveChanges();
        return letter;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, CHARSET, kind);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
