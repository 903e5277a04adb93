package org.openmtl.platform.matching;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Domains that belong to one company. */
final class CompanyDomain {
    /** Anybody has a mailbox there. */
    private static final Set<String> MAILBOXES = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "yahoo.com",
            "yahoo.es",
            "yahoo.fr",
            "yahoo.de",
            "icloud.com",
            "me.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "gmx.de",
            "gmx.net",
            "gmx.at",
            "web.de",
            "t-online.de",
            "freenet.de",
            "orange.fr",
            "free.fr",
            "laposte.net",
            "wanadoo.fr",
            "libero.it",
            "tiscali.it",
            "mail.ru",
            "yandex.ru",
            "qq.com",
            "163.com",
            "126.com",
            "sina.com",
            "sina.cn",
            "sohu.com",
            "foxmail.com",
            "139.com",
            "189.cn",
            "aliyun.com",
            "yeah.net",
            "telefonica.net",
            "uol.com.br",
            "bol.com.br",
            "terra.com.br");

    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
    private static final Pattern WWW = Pattern.compile("^www\\d?\\.");

    private CompanyDomain() {}

    /** Empty for an address of a mailbox provider, or for none. */
    static String ofEmail(String email) {
        String domain = email.substring(email.indexOf('@') + 1).strip();
        return MAILBOXES.contains(domain) || domain.equals(email) ? "" : domain;
    }

    /** Empty for none. */
    static String ofWebsite(String website) {
        String address =
                SCHEME.matcher(website.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        String host = address.split("[/?#:]", 2)[0];
        return MAILBOXES.contains(host) || !host.contains(".")
                ? ""
                : WWW.matcher(host).replaceFirst("");
    }
}
