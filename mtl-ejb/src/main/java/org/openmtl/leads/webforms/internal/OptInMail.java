package org.openmtl.leads.webforms.internal;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.openmtl.platform.mail.MailMessage;

/**
 * The mail that asks to confirm, in the languages there are. Nothing that was filled in is in it but the address it goes to: whoever sends a
 * form must not be able to have us write their words to somebody else.
 */
final class OptInMail {
    private static final String BUNDLE = "org.openmtl.leads.webforms.internal.confirmation";
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final int LONGEST_NAME = 80;

    private OptInMail() {}

    /** The first language of these that there are texts in; English when there is none. */
    static Locale language(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals(CHINESE.getLanguage()) || language.equals("en"))
                .findFirst()
                .map(language -> language.equals("en") ? Locale.ENGLISH : CHINESE)
                .orElse(Locale.ENGLISH);
    }

    static MailMessage of(UUID id, String to, String form, String link, Duration patience, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                language.equals(Locale.ENGLISH) ? Locale.ROOT : language,
                OptInMail.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String name = oneLine(form);
        Object[] plain = {name, link, patience.toDays()};
        Object[] marked = {escaped(name), escaped(link), patience.toDays()};
        return new MailMessage(
                id,
                to,
                new MessageFormat(texts.getString("subject"), language).format(plain),
                new MessageFormat(texts.getString("text"), language).format(plain),
                new MessageFormat(texts.getString("html"), language).format(marked));
    }

    /** The name of a form may have several lines and be longer than a subject. */
    private static String oneLine(String name) {
        String line = name.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
        return line.substring(
                0, line.offsetByCodePoints(0, Math.min(LONGEST_NAME, line.codePointCount(0, line.length()))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
