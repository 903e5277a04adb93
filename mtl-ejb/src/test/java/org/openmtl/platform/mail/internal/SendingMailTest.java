package org.openmtl.platform.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Over real SMTP. */
class SendingMailTest {
    private static final UUID ID = UUID.fromString("0193a0c0-7a10-7c41-9d3e-2f60b1c80d01");

    private TestMailServer server = new TestMailServer(UnaryOperator.identity());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itArrivesAsItWasWritten() throws Exception {
        assertThat(send("您好 Ana", null)).isEqualTo(Attempt.sent());

        MimeMessage mail = server.received().get(0);
        assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@example.org>");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("crm@example.org");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ana@example.com");
        assertThat(mail.getSubject()).isEqualTo("请确认：Fair");
        assertThat(mail.getSentDate()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(((String) mail.getContent()).strip()).isEqualTo("您好 Ana");
    }

    @Test
    void itMayBeHtmlBesides() throws Exception {
        send("Hello", "<p>Hello</p>");

        MimeMultipart parts = (MimeMultipart) server.received().get(0).getContent();
        BodyPart plain = parts.getBodyPart(0);
        BodyPart html = parts.getBodyPart(1);
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(plain.isMimeType("text/plain")).isTrue();
        assertThat(html.isMimeType("text/html")).isTrue();
        assertThat(html.getContent()).isEqualTo("<p>Hello</p>");
    }

    @Test
    void theSameMailIsRecognisedWhenItComesAgain() throws Exception {
        send("Hello", null);
        send("Hello", null);

        assertThat(server.received()).hasSize(2);
        assertThat(server.received().get(1).getMessageID())
                .isEqualTo(server.received().get(0).getMessageID());
    }

    @ParameterizedTest
    @CsvSource({"550, REFUSED", "553, REFUSED", "450, DEFERRED", "451, DEFERRED", "552, REFUSED"})
    void anAddressIsRefusedForNowOrForGood(int reply, Attempt.Outcome outcome) {
        server.refuseRecipients(new RejectException(reply, "no"));

        assertThat(send("Hello", null)).isEqualTo(new Attempt(outcome, reply));
    }

    @ParameterizedTest
    @CsvSource({"554, REFUSED", "451, DEFERRED", "530, DEFERRED"})
    void whatItSaysIsRefusedForNowOrForGood(int reply, Attempt.Outcome outcome) {
        server.refuseMessages(new RejectException(reply, "no"));

        assertThat(send("Hello", null)).isEqualTo(new Attempt(outcome, reply));
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aLineThatBreaksIsTriedAgain() {
        server.refuseMessages(new DropConnectionException(421, "gone"));

        assertThat(send("Hello", null).isForGood()).isFalse();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsTriedAgain() {
        server.close();

        assertThat(send("Hello", null)).isEqualTo(Attempt.unreachable(null));
    }

    @Test
    void nothingIsSaidToAServerThatDoesNotProtectTheLine() {
        assertThat(send("Hello", null, mailServer(TlsMode.STARTTLS, null)).outcome())
                .isEqualTo(Attempt.Outcome.UNREACHABLE);
        assertThat(send("Hello", null, mailServer(TlsMode.TLS, null)).outcome()).isEqualTo(Attempt.Outcome.UNREACHABLE);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotBelieved(@TempDir Path directory) throws Exception {
        server.close();
        SSLContext own = SelfSigned.context(directory);
        server = new TestMailServer(builder -> builder.enableTLS().startTlsSocketFactory(own));
        MailServer protecting = mailServer(TlsMode.STARTTLS, null);

        assertThat(send("Hello", null, protecting)).isEqualTo(Attempt.unreachable(null));
        assertThat(server.received()).isEmpty();

        Properties credulous = protecting.properties();
        credulous.setProperty("mail.smtp.ssl.trust", "*");
        credulous.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        try (Transport transport = Session.getInstance(credulous).getTransport("smtp")) {
            transport.connect("127.0.0.1", server.port(), null, null);
            assertThat(transport.isConnected()).isTrue();
        }
    }

    @Test
    void itSignsInWhereItHasTo() {
        server.close();
        server = new TestMailServer(SendingMailTest::asksForAPassword);

        assertThat(send("Hello", null, mailServer(TlsMode.NONE, "right"))).isEqualTo(Attempt.sent());
        assertThat(send("Hello", null, mailServer(TlsMode.NONE, "wrong"))).isEqualTo(Attempt.unreachable(535));
        assertThat(send("Hello", null).isForGood()).isFalse();
        assertThat(server.received()).hasSize(1);
    }

    private static SMTPServer.Builder asksForAPassword(SMTPServer.Builder builder) {
        return builder.requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("crm") || !password.equals("right")) {
                        throw new LoginFailedException();
                    }
                }));
    }

    private Attempt send(String text, @Nullable String html) {
        return send(text, html, mailServer(TlsMode.NONE, null));
    }

    private static Attempt send(String text, @Nullable String html, MailServer where) {
        return new SmtpSender()
                .send(
                        new DueMail(
                                ID,
                                UUID.randomUUID(),
                                "ana@example.com",
                                "请确认：Fair",
                                text,
                                html,
                                Instant.parse("2026-11-23T08:00:00Z"),
                                1,
                                Duration.ZERO),
                        where);
    }

    private MailServer mailServer(TlsMode tls, @Nullable String password) {
        return new MailServer(
                "127.0.0.1", server.port(), tls, password == null ? null : "crm", password, "crm@example.org", 5, 5);
    }
}
