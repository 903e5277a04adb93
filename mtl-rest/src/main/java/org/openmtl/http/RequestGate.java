package org.openmtl.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.openmtl.platform.Settings;
import org.openmtl.platform.Stopping;
import org.openmtl.shared.Ids;

/**
 * First door of every request: gives it an id, bounds its size, and sets the headers every answer bears. It is closed to new requests when
 * the process stops; those behind it finish.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestGate implements Filter {
    /** Request attribute and, as {@code X-Request-Id}, header of the request's id. */
    public static final String REQUEST_ID = "org.openmtl.requestId";

    private static final Pattern ACCEPTABLE_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private TrustedProxies proxies = TrustedProxies.of("");

    @Override
    public void init(FilterConfig filter) {
        proxies = TrustedProxies.of(ConfigProvider.getConfig()
                .getOptionalValue(Settings.HTTP_PROXIES, String.class)
                .orElse(""));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = ForwardedRequest.of((HttpServletRequest) request, proxies);
        HttpServletResponse answer = (HttpServletResponse) response;
        String id = identify(http, answer);
        if (Stopping.hasBegun() && !isHealth(http)) {
            answer.setHeader("Connection", "close");
            ProblemDocument.stopping(id).write(answer);
            return;
        }
        long limit = BodyLimits.of(http.getRequestURI());
        if (http.getContentLengthLong() > limit) {
            ProblemDocument.tooLarge(limit, id).write(answer);
            return;
        }
        chain.doFilter(new LimitedRequest(http, limit), answer);
    }

    /** Whoever asks how we are gets an answer to the end. */
    private static boolean isHealth(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/health");
    }

    /** The request's id. What the container refuses by itself, such as {@code /WEB-INF}, gets one when its error is shown. */
    static String identify(HttpServletRequest request, HttpServletResponse answer) {
        String known = (String) request.getAttribute(REQUEST_ID);
        String id = known == null ? idOf(request) : known;
        request.setAttribute(REQUEST_ID, id);
        headers(answer, id);
        return id;
    }

    private static String idOf(HttpServletRequest request) {
        String given = request.getHeader("X-Request-Id");
        return given != null && ACCEPTABLE_ID.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }

    private static void headers(HttpServletResponse answer, String id) {
        answer.setHeader("X-Request-Id", id);
        answer.setDateHeader("Date", System.currentTimeMillis()); // field clients tell their clock's error by it
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    }
}
