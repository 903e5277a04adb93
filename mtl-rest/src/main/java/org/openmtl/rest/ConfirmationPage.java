package org.openmtl.rest;

import java.text.MessageFormat;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;
import org.openmtl.leads.webforms.Confirmation;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.ProblemCode;
import org.openmtl.shared.Sha256;

/** What the page says, in the languages there are: one heading, a few sentences, at most one button. It needs nothing else from anywhere. */
final class ConfirmationPage {
    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem}button{font:inherit;padding:.6rem 1.2rem}";

    /** Nothing is loaded, and its one form goes to where it came from. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Sha256.of(STYLE))
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final ResourceBundle texts;
    private final StringBuilder html = new StringBuilder(1000);

    private ConfirmationPage(Locale language, String heading) {
        texts = ResourceBundle.getBundle(
                "org.openmtl.rest.confirmation",
                language.equals(Locale.ENGLISH) ? Locale.ROOT : language,
                ConfirmationPage.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        html.append("<!DOCTYPE html><html lang=\"")
                .append(language.toLanguageTag())
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(text(heading))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>")
                .append(text(heading))
                .append("</h1>");
    }

    /** What is to be confirmed, or that it is. */
    static String of(Confirmation confirmation) {
        String email = confirmation.email();
        if (email == null) {
            return new ConfirmationPage(confirmation.language(), "done.heading")
                    .saying("done.text")
                    .end();
        }
        ConfirmationPage page = new ConfirmationPage(confirmation.language(), "ask.heading")
                .saying("ask.form", confirmation.form())
                .saying("ask.address", email);
        if (confirmation.consentText() != null) {
            page.saying("ask.consent", confirmation.consentText());
        }
        return page.saying("ask.otherwise").button("ask.button").end();
    }

    /** Why nothing can be confirmed. */
    static String refused(ProblemCode why, Locale language) {
        String name =
                why == CommonProblem.NOT_FOUND ? "gone" : why == CommonProblem.TOO_MANY_REQUESTS ? "often" : "failed";
        return new ConfirmationPage(language, name + ".heading")
                .saying(name + ".text")
                .end();
    }

    private ConfirmationPage saying(String name, Object... arguments) {
        html.append("<p>").append(text(name, arguments)).append("</p>");
        return this;
    }

    private ConfirmationPage button(String name) {
        html.append("<form method=\"post\"><button type=\"submit\">")
                .append(text(name))
                .append("</button></form>");
        return this;
    }

    private String end() {
        return html.append("</main></body></html>").toString();
    }

    private String text(String name, Object... arguments) {
        return escaped(new MessageFormat(texts.getString(name), texts.getLocale()).format(arguments));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
