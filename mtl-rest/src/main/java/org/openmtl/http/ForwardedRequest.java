package org.openmtl.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request as its sender made it, when a trusted proxy brought it: failed sign-ins count for the sender's address, and links begin with
 * the scheme the sender used.
 */
final class ForwardedRequest extends HttpServletRequestWrapper {
    private static final String SECURE = "https";

    private final String sender;
    private final boolean secure;

    private ForwardedRequest(HttpServletRequest request, String sender, boolean secure) {
        super(request);
        this.sender = sender;
        this.secure = secure;
    }

    /** The request itself, unless it came through a proxy. */
    static HttpServletRequest of(HttpServletRequest request, TrustedProxies proxies) {
        if (!proxies.contain(request.getRemoteAddr())) {
            return request;
        }
        String sender = proxies.origin(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
        return new ForwardedRequest(request, sender, isSecure(request.getHeader("X-Forwarded-Proto")));
    }

    private static boolean isSecure(@Nullable String scheme) {
        return SECURE.equalsIgnoreCase(scheme);
    }

    @Override
    public String getRemoteAddr() {
        return sender;
    }

    @Override
    public String getRemoteHost() {
        return sender;
    }

    @Override
    public boolean isSecure() {
        return secure || super.isSecure();
    }

    @Override
    public String getScheme() {
        return isSecure() ? SECURE : super.getScheme();
    }

    @Override
    public int getServerPort() {
        boolean usual = secure && !hasPort(getHeader("Host"));
        return usual ? 443 : super.getServerPort();
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        if (secure && url.indexOf("http:") == 0) {
            url.replace(0, "http".length(), SECURE);
        }
        return url;
    }

    private static boolean hasPort(@Nullable String host) {
        return host != null && host.matches(".*:[0-9]+");
    }
}
