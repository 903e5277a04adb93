package org.openmtl.it.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.openmtl.it.harness.SharedServer;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The mail server of the shared server: real SMTP, at the port where the product hands its mail in. It takes everything unless it is told
 * otherwise, and can be down.
 */
public final class MailBoxes implements AutoCloseable {
    private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
    private final Map<String, RejectException> refusals = new ConcurrentHashMap<>();
    private @Nullable SMTPServer server;

    /** One that is up. */
    public MailBoxes() {
        comeUp();
    }

    /** Listens. */
    public void comeUp() {
        SMTPServer next = new SMTPServer.Builder()
                .port(SharedServer.MAIL_PORT)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Delivery())
                .build();
        next.start();
        server = next;
    }

    /** From here on nobody listens. */
    public void goDown() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public void close() {
        goDown();
    }

    /** From here on mail to that address is refused so. */
    public void refuse(String address, int reply) {
        refusals.put(address, new RejectException(reply, "no"));
    }

    /** From here on it is taken again. */
    public void take(String address) {
        refusals.remove(address);
    }

    /** All mail that has come for an address. */
    public List<ReceivedMail> of(String address) {
        return received.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** The newest mail for an address, once there are so many. */
    public ReceivedMail await(String address, int count) {
        return Awaitility.await()
                .until(() -> of(address), mails -> mails.size() == count)
                .get(count - 1);
    }

    private final class Delivery implements MessageHandler {
        private String to = "";

        @Override
        public void from(String sender) {
            // Anybody may send.
        }

        @Override
        public void recipient(String address) throws RejectException {
            RejectException refusal = refusals.get(address);
            if (refusal != null) {
                throw refusal;
            }
            to = address;
        }

        @Override
        public @Nullable String data(InputStream message) throws IOException {
            received.add(ReceivedMail.read(to, message));
            return null;
        }

        @Override
        public void done() {
            // The next one may come.
        }
    }
}
