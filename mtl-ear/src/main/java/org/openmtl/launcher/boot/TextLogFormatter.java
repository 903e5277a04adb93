package org.openmtl.launcher.boot;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** For people at a console: time, level, message, then the fields that {@link JsonLogFormatter} would write. */
public final class TextLogFormatter extends Formatter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord event) {
        StringBuilder line = new StringBuilder(128)
                .append(TIME.format(event.getInstant()))
                .append(' ')
                .append(event.getLevel().getName())
                .append(' ')
                .append(formatMessage(event));
        JsonLogFormatter.fieldsOf(event)
                .forEach((name, value) ->
                        line.append(' ').append(name).append('=').append(value));
        line.append(System.lineSeparator());
        if (event.getThrown() != null) {
            line.append(JsonLogFormatter.stack(event.getThrown()));
        }
        return line.toString();
    }
}
