package org.openmtl.platform.exchange.internal;

import static java.util.Comparator.comparingInt;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/**
 * How the bytes of a file become characters.
 *
 * @param charset the encoding
 * @param markLength bytes of the byte order mark in front
 */
record Encoding(Charset charset, int markLength) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Those of the detector's that spreadsheets and exports really write; its others only make it guess wrong. */
    private static final Set<String> COMMON = Set.of(
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-9",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR",
            "KOI8-R");

    /** Of a file whose text is mostly ASCII half of the bytes are zero in UTF-16; elsewhere zeros hardly occur. */
    private static final int ZEROS_OF_UTF_16 = 4;

    /**
     * Finds out: a byte order mark says it for sure, then the sender, then the bytes themselves.
     *
     * @param sample the beginning of the file
     * @param whole whether that is all of it
     * @param declared name the sender gave, null for none
     * @throws MtlProblem validation-failed, when the name is unknown
     */
    static Encoding of(byte[] sample, boolean whole, @Nullable String declared) {
        Encoding marked = byMark(sample);
        if (marked != null) {
            return marked;
        }
        return new Encoding(declared == null ? detected(sample, whole) : named(declared), 0);
    }

    private static @Nullable Encoding byMark(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(sample, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        if (sample.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset named(String declared) {
        try {
            Charset charset = Charset.forName(declared);
            return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw MtlProblem.invalid("charset", "one-of", "is no encoding we know: " + declared);
        }
    }

    private static Charset detected(byte[] sample, boolean whole) {
        int even = zeros(sample, 0);
        int odd = zeros(sample, 1);
        if (Math.max(even, odd) * ZEROS_OF_UTF_16 > sample.length) {
            return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (reads(StandardCharsets.UTF_8, sample, whole)) {
            return StandardCharsets.UTF_8;
        }
        return guessed(sample, whole);
    }

    private static int zeros(byte[] sample, int from) {
        int zeros = 0;
        for (int i = from; i < sample.length; i += 2) {
            zeros += sample[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** By the detector's statistics; where they are even, as with one accented name, Western Europe is likeliest. */
    private static Charset guessed(byte[] sample, boolean whole) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        return Arrays.stream(detector.detectAll())
                .filter(match -> COMMON.contains(match.getName()))
                .sorted(comparingInt(CharsetMatch::getConfidence)
                        .thenComparing(match -> named(match.getName()).equals(WINDOWS_1252))
                        .reversed())
                .map(match -> named(match.getName()))
                .filter(charset -> reads(charset, sample, whole))
                .findFirst()
                .orElse(WINDOWS_1252);
    }

    private static boolean reads(Charset charset, byte[] sample, boolean whole) {
        CharBuffer text = CharBuffer.allocate(sample.length + 1);
        return !charset.newDecoder()
                .decode(ByteBuffer.wrap(sample), text, whole)
                .isError();
    }
}
