package org.openmtl.platform.mail.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes one attempt, on a connection of its own. */
@ApplicationScoped
class SmtpSender {
    private static final Logger LOG = Logger.getLogger(SmtpSender.class.getName());

    Attempt send(DueMail mail, MailServer server) {
        Session session = Session.getInstance(server.properties());
        try {
            Letter letter = Letter.of(mail, server.from(), session);
            Transport transport = session.getTransport("smtp");
            return send(letter, transport, server);
        } catch (MessagingException unwritable) {
            LOG.log(Level.WARNING, "{0} cannot be written as a message", mail);
            return new Attempt(Attempt.Outcome.REFUSED, null);
        }
    }

    private static Attempt send(Letter letter, Transport transport, MailServer server) throws MessagingException {
        try {
            transport.connect(server.host(), server.port(), server.user(), server.password());
        } catch (MessagingException unreachable) {
            return Attempt.unreachable(ServerReply.code(unreachable));
        }
        try {
            transport.sendMessage(letter, letter.getAllRecipients());
            return Attempt.sent();
        } catch (MessagingException failed) {
            return Attempt.failed(ServerReply.code(failed));
        } finally {
            leave(transport);
        }
    }

    /** Whether it says good-bye is of no use to know. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException isGoneAlready) {
            LOG.log(Level.FINEST, "a mail server went without a word", isGoneAlready);
        }
    }
}
