package org.openmtl.platform.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server in the test's own process. */
final class TestMailServer implements AutoCloseable {
    private final List<MimeMessage> received = new CopyOnWriteArrayList<>();
    private final SMTPServer server;
    private volatile @Nullable RejectException atRecipient;
    private volatile @Nullable RejectException atData;

    TestMailServer(UnaryOperator<SMTPServer.Builder> more) {
        server = more.apply(new SMTPServer.Builder()
                        .port(0)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .messageHandlerFactory(context -> new Taking()))
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    /** All that it has taken. */
    List<MimeMessage> received() {
        return received;
    }

    /** From here on it refuses every address so. */
    void refuseRecipients(RejectException refusal) {
        atRecipient = refusal;
    }

    /** From here on it refuses what it is told so. */
    void refuseMessages(RejectException refusal) {
        atData = refusal;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Taking implements MessageHandler {
        @Override
        public void from(String sender) {
            // Anybody may send.
        }

        @Override
        public void recipient(String address) throws RejectException {
            refuse(atRecipient);
        }

        @Override
        public @Nullable String data(InputStream message) throws RejectException {
            refuse(atData);
            try {
                MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), message);
                read.getSize();
                received.add(read);
            } catch (MessagingException unreadable) {
                throw new UncheckedIOException(new IOException(unreadable));
            }
            return null;
        }

        @Override
        public void done() {
            // The next one may come.
        }

        private void refuse(@Nullable RejectException refusal) throws RejectException {
            if (refusal != null) {
                throw refusal;
            }
        }
    }
}
