package org.openmtl.launcher.boot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object per line: time, level, logger, message, thread, exception. A record whose only parameter is a map adds the map's entries as
 * fields; that is how the application passes the request id and the like.
 */
public final class JsonLogFormatter extends Formatter {

    private static final Set<String> RESERVED = Set.of("time", "level", "logger", "message", "thread", "exception");

    @Override
    public String format(LogRecord event) {
        StringBuilder line = new StringBuilder(256).append('{');
        JsonText.field(line, "time", event.getInstant().truncatedTo(ChronoUnit.MILLIS));
        JsonText.field(line, "level", event.getLevel().getName());
        JsonText.field(line, "logger", String.valueOf(event.getLoggerName()));
        JsonText.field(line, "message", String.valueOf(formatMessage(event)));
        JsonText.field(line, "thread", threadOf(event));
        fieldsOf(event).forEach((name, value) -> extra(line, String.valueOf(name), value));
        Throwable thrown = event.getThrown();
        if (thrown != null) {
            JsonText.field(line, "exception", stack(thrown));
        }
        return line.append("}\n").toString();
    }

    private static void extra(StringBuilder line, String name, @Nullable Object value) {
        if (value != null) {
            JsonText.field(line, RESERVED.contains(name) ? name + "_" : name, value);
        }
    }

    /** Records are formatted in the thread that logs, so its name is at hand; the number is right in any case. */
    private static String threadOf(LogRecord event) {
        Thread current = Thread.currentThread();
        return current.getId() == event.getLongThreadID() ? current.getName() : "#" + event.getLongThreadID();
    }

    static Map<?, ?> fieldsOf(LogRecord event) {
        Object[] parameters = event.getParameters();
        return parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> fields
                ? fields
                : Map.of();
    }

    static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
