package org.openmtl.it.line;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HTTP requests as bytes. */
final class Message {
    private static final Pattern CONNECTION = Pattern.compile("(?i)\r\n(Connection|Upgrade|HTTP2-Settings):[^\r]*");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int GREATEST_HEAD = 64 * 1024;

    private Message() {}

    /** A whole request, asking the server to end the connection behind its answer; empty when the client says nothing. */
    static byte[] request(InputStream in, Pace.Rate rate) throws IOException {
        String head = head(in);
        if (head.isEmpty()) {
            return new byte[0];
        }
        if (head.toLowerCase(Locale.ROOT).contains("transfer-encoding:")) {
            throw new IOException("requests in chunks are not what phones send");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String closing = CONNECTION.matcher(head).replaceAll("").replace(END_OF_HEAD, "\r\nConnection: close\r\n\r\n");
        request.write(closing.getBytes(StandardCharsets.ISO_8859_1));
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            request.write(body(in, Integer.parseInt(length.group(1))));
        }
        rate.pass(request.size());
        return request.toByteArray();
    }

    static String firstLine(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf("\r\n"));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf(END_OF_HEAD, Math.max(0, head.length() - END_OF_HEAD.length())) < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
            if (head.length() > GREATEST_HEAD) {
                throw new IOException("no request");
            }
        }
        return head.toString();
    }

    private static byte[] body(InputStream in, int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the client hung up");
        }
        return body;
    }
}
