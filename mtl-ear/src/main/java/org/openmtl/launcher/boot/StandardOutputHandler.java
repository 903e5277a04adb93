package org.openmtl.launcher.boot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.UnsupportedEncodingException;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/** Writes each record to standard output at once; the handler of the JDK knows standard error only. */
public final class StandardOutputHandler extends StreamHandler {

    /** Called by {@link LogManager} by name. */
    public StandardOutputHandler() {
        // The file descriptor itself: the server may replace System.out by a stream that logs, which would turn in
        // circles.
        super(new FileOutputStream(FileDescriptor.out), configuredFormatter());
        try {
            setEncoding("UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            reportError("UTF-8 is missing", impossible, ErrorManager.OPEN_FAILURE);
        }
    }

    private static Formatter configuredFormatter() {
        String name = LogManager.getLogManager().getProperty(StandardOutputHandler.class.getName() + ".formatter");
        return TextLogFormatter.class.getName().equals(name) ? new TextLogFormatter() : new JsonLogFormatter();
    }

    @Override
    public synchronized void publish(LogRecord event) {
        super.publish(event);
        flush();
    }

    /** Standard output stays open: the next configuration's handler writes to it. */
    @Override
    public synchronized void close() {
        flush();
    }
}
