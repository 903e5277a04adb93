package org.openmtl.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.openmtl.leads.webforms.Confirmation;
import org.openmtl.leads.webforms.Confirmations;
import org.openmtl.shared.MtlProblem;

/**
 * The page that the link of a mail opens, at {@code /confirm/TOKEN}, for people, so no part of the API. Opening it changes nothing; its
 * button confirms.
 */
@WebServlet("/confirm/*")
public class ConfirmationServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Confirmations confirmations;

    private interface Step {
        Confirmation take(String token, String address);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        answer(confirmations::look, request, answer);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        answer(confirmations::confirm, request, answer);
    }

    private static void answer(Step step, HttpServletRequest request, HttpServletResponse answer) throws IOException {
        String token = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        try {
            write(ConfirmationPage.of(step.take(token, request.getRemoteAddr())), answer);
        } catch (MtlProblem refused) {
            answer.setStatus(refused.code().status());
            if (refused.extensions().get("retryAfter") instanceof Integer seconds) {
                answer.setIntHeader("Retry-After", seconds);
            }
            write(ConfirmationPage.refused(refused.code(), language(request)), answer);
        }
    }

    private static Locale language(HttpServletRequest request) {
        return request.getLocale().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static void write(String page, HttpServletResponse answer) throws IOException {
        byte[] content = page.getBytes(StandardCharsets.UTF_8);
        answer.setContentType("text/html;charset=UTF-8");
        answer.setHeader("Content-Security-Policy", ConfirmationPage.POLICY);
        answer.setHeader("X-Robots-Tag", "noindex");
        answer.setContentLength(content.length);
        answer.getOutputStream().write(content);
    }
}
