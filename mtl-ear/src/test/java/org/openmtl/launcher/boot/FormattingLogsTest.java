package org.openmtl.launcher.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class FormattingLogsTest {

    private final LogRecord event = new LogRecord(Level.INFO, "Lead captured");

    FormattingLogsTest() {
        event.setInstant(Instant.parse("2026-11-22T10:15:30.123456Z"));
        event.setLoggerName("org.openmtl.leads");
    }

    @Test
    void anEventIsOneJsonObjectOnOneLine() {
        assertThat(json())
                .isEqualTo(
                        "{\"time\":\"2026-11-22T10:15:30.123Z\",\"level\":\"INFO\",\"logger\":\"org.openmtl.leads\",\"message\":\"Lead captured\",\"thread\":\"%s\"}\n",
                        Thread.currentThread().getName());
    }

    @Test
    void theEntriesOfASingleMapBecomeFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("requestId", "r-1");
        fields.put("millis", 12);
        fields.put("ratio", Double.NaN);
        fields.put("retried", true);
        event.setParameters(new Object[] {fields});

        assertThat(json()).endsWith(",\"requestId\":\"r-1\",\"millis\":12,\"ratio\":\"NaN\",\"retried\":true}\n");
    }

    @Test
    void aFieldCannotReplaceOneOfOurs() {
        event.setParameters(new Object[] {Map.of("level", "FINE")});

        assertThat(json()).contains("\"level\":\"INFO\"").contains("\"level_\":\"FINE\"");
    }

    @Test
    void otherParametersFillTheMessage() {
        event.setMessage("Lead {0} captured");
        event.setParameters(new Object[] {"L-7"});

        assertThat(json()).contains("\"message\":\"Lead L-7 captured\"");
    }

    @Test
    void nothingInAMessageCanForgeALine() {
        event.setMessage("a\"b\\c\nd\r\te\u0001f\u2028g\uD83D\uDE00");

        assertThat(json())
                .contains("\"message\":\"a\\\"b\\\\c\\nd\\r\\te\\u0001f\\u2028g\\uD83D\\uDE00\"")
                .hasLineCount(1);
    }

    @Test
    void anExceptionIsItsStackAsText() {
        event.setThrown(new IllegalStateException("no tea"));

        assertThat(json())
                .contains("\"exception\":\"java.lang.IllegalStateException: no tea\\n\\tat org.openmtl.launcher")
                .hasLineCount(1);
    }

    @Test
    void aMissingMessageAndAnAbsentValueDoNoHarm() {
        event.setMessage(null);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("device", null);
        event.setParameters(new Object[] {fields});

        assertThat(json()).contains("\"message\":\"null\"").doesNotContain("device");
    }

    @Test
    void textIsForReaders() {
        event.setParameters(new Object[] {Map.of("requestId", "r-1")});

        assertThat(new TextLogFormatter().format(event)).contains("INFO Lead captured requestId=r-1");
    }

    private String json() {
        return new JsonLogFormatter().format(event);
    }
}
