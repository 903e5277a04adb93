package org.openmtl.platform.mail.internal;

import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.Settings;
import org.openmtl.platform.mail.MailAddresses;

/**
 * Where mail is handed in, and how.
 *
 * @param user null where the server asks for none
 * @param from whom it comes from
 */
record MailServer(
        String host,
        int port,
        TlsMode tls,
        @Nullable String user,
        @Nullable String password,
        String from,
        int connectSeconds,
        int readSeconds) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final int CONNECT_SECONDS = 10;
    private static final int READ_SECONDS = 30;
    private static final int MILLIS = 1000;

    /**
     * As the operator has set it; empty when there is no host.
     *
     * @param setting finds a setting
     * @throws IllegalStateException when a setting is missing or means nothing
     */
    static Optional<MailServer> of(Function<String, Optional<String>> setting) {
        return setting.apply(Settings.MAIL_HOST).map(host -> {
            TlsMode tls = TlsMode.named(setting.apply(Settings.MAIL_TLS).orElse("starttls"), Settings.MAIL_TLS);
            return new MailServer(
                    host,
                    number(setting, Settings.MAIL_PORT, tls.usualPort()),
                    tls,
                    setting.apply(Settings.MAIL_USER).orElse(null),
                    setting.apply(Settings.MAIL_PASSWORD).orElse(null),
                    sender(setting),
                    number(setting, Settings.MAIL_CONNECT_SECONDS, CONNECT_SECONDS),
                    number(setting, Settings.MAIL_READ_SECONDS, READ_SECONDS));
        });
    }

    private static String sender(Function<String, Optional<String>> setting) {
        return setting.apply(Settings.MAIL_FROM)
                .flatMap(MailAddresses::deliverable)
                .orElseThrow(() -> new IllegalStateException(
                        Settings.MAIL_HOST + " needs " + Settings.MAIL_FROM + ", an address such as crm@example.com"));
    }

    private static int number(Function<String, Optional<String>> setting, String name, int usual) {
        String given = setting.apply(name).orElse(Integer.toString(usual));
        if (!NUMBER.matcher(given).matches() || Integer.parseInt(given) == 0) {
            throw new IllegalStateException(name + " must be a number from 1 to 99999");
        }
        return Integer.parseInt(given);
    }

    /** What Jakarta Mail is to know of it. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        properties.setProperty("mail.smtp.connectiontimeout", Integer.toString(connectSeconds * MILLIS));
        properties.setProperty("mail.smtp.timeout", Integer.toString(readSeconds * MILLIS));
        properties.setProperty("mail.smtp.writetimeout", Integer.toString(readSeconds * MILLIS));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == TlsMode.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls == TlsMode.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == TlsMode.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
