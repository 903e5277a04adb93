package org.openmtl.platform.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.platform.files.FileProblem;

/** What is kept of a picture, and what is refused before anybody decodes it. */
class KeepingPicturesTest {
    private static final String PLACE = "N 40.41678 W 3.70379";
    private static final String PHOTO = "image/jpeg";

    @Test
    void thePlaceIsGoneAndThePixelsAreTheSame() throws RefusedPicture {
        byte[] plain = Photographs.jpeg(640, 480);
        byte[] sent = Photographs.withSegment(plain, 0xe1, Photographs.exif(1, PLACE));
        sent = Photographs.withSegment(sent, 0xe1, Photographs.text("http://ns.adobe.com/xap/1.0/\0" + PLACE));
        sent = Photographs.withSegment(sent, 0xed, Photographs.text("Photoshop 3.0\0" + PLACE));
        sent = Photographs.withSegment(sent, 0xfe, Photographs.text(PLACE));
        sent = Photographs.with(sent, "<html><script>alert(1)</script>" + PLACE);

        Picture kept = Picture.read(PHOTO, sent);

        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains(PLACE, "Exif", "<script>");
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(PLACE)
                .doesNotContain("Exif")
                .doesNotContain("<script>");
        assertThat(kept.bytes()).isEqualTo(plain);
        assertThat(kept.width()).isEqualTo(640);
        assertThat(kept.height()).isEqualTo(480);
    }

    /** The camera makes it before somebody cuts the large one. */
    @Test
    void theThumbnailOfTheHeadStaysBehind() throws RefusedPicture {
        byte[] plain = Photographs.jpeg(64, 48);
        byte[] head = Photographs.text("JFIF\0\1\2\0\0\1\0\1\2\1" + "RGBRGB");
        byte[] headless = ByteBuffer.allocate(plain.length - 18)
                .put(plain, 0, 2)
                .put(plain, 20, plain.length - 20)
                .array();
        byte[] sent = Photographs.withSegment(headless, 0xe0, head);

        byte[] kept = Picture.read(PHOTO, sent).bytes();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .contains("JFIF")
                .doesNotContain("RGBRGB");
        assertThat(pixels(kept)).isEqualTo(pixels(plain));
    }

    @Test
    void theProfileOfTheColoursStays() throws RefusedPicture {
        byte[] profile = Photographs.text("ICC_PROFILE\0\1\1colours");
        byte[] sent = Photographs.withSegment(Photographs.jpeg(64, 48), 0xe2, profile);

        assertThat(new String(Picture.read(PHOTO, sent).bytes(), StandardCharsets.ISO_8859_1))
                .contains("ICC_PROFILE");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void howTheCameraWasHeldIsTheOneThingThatStays(int orientation) throws RefusedPicture {
        byte[] sent = Photographs.withSegment(Photographs.jpeg(64, 48), 0xe1, Photographs.exif(orientation, PLACE));

        byte[] kept = Picture.read(PHOTO, sent).bytes();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(PLACE);
        assertThat(Picture.read(PHOTO, kept).orientation()).isEqualTo(orientation);
        assertThat(pixels(kept)).isEqualTo(pixels(sent));
        assertThat(Picture.read(PHOTO, kept).bytes()).isEqualTo(kept);
    }

    @Test
    void aPngKeepsItsPixelsAndLosesItsTexts() throws RefusedPicture {
        byte[] plain = Photographs.png(64, 48);
        byte[] sent = Photographs.withChunk(plain, "tEXt", Photographs.text("Comment\0" + PLACE));
        sent = Photographs.withChunk(sent, "eXIf", Photographs.exif(1, PLACE));
        sent = Photographs.with(sent, PLACE);

        assertThat(Picture.read("image/png", sent).bytes()).isEqualTo(plain);
    }

    @Test
    void aFewBytesThatClaimBillionsOfPixelsAreRefusedAtTheirHead() {
        assertRefused("image/png", Photographs.hugePng(50_000, 50_000), FileProblem.TOO_MANY_PIXELS);
        assertRefused(PHOTO, resized(Photographs.jpeg(64, 48), 65_000, 65_000), FileProblem.TOO_MANY_PIXELS);
    }

    @Test
    void aPictureOfOneEndlessRowIsRefused() {
        assertRefused("image/png", Photographs.hugePng(25_000_000, 1), FileProblem.TOO_MANY_PIXELS);
        assertRefused("image/png", Photographs.hugePng(1, 16_385), FileProblem.TOO_MANY_PIXELS);
        assertRefused(PHOTO, resized(Photographs.jpeg(64, 48), 16_385, 1), FileProblem.TOO_MANY_PIXELS);
    }

    /** A decoder keeps all of it until the last scan. */
    @Test
    void ofAPictureThatComesInScansThereMayBeLess() throws RefusedPicture {
        byte[] twelveMillions = resized(Photographs.jpeg(64, 48), 4000, 3000);
        byte[] inScans = new String(twelveMillions, StandardCharsets.ISO_8859_1)
                .replace("\u00ff\u00c0", "\u00ff\u00c2")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Picture.read(PHOTO, twelveMillions).width()).isEqualTo(4000);
        assertRefused(PHOTO, inScans, FileProblem.TOO_MANY_PIXELS);
    }

    @Test
    void whatOnlyPretendsIsRefused() {
        assertRefused(PHOTO, Photographs.png(8, 8), FileProblem.NO_PICTURE);
        assertRefused("image/png", Photographs.jpeg(8, 8), FileProblem.NO_PICTURE);
        assertRefused(
                PHOTO, Photographs.text("\u00ff\u00d8\u00ff<html><script>alert(1)</script>"), FileProblem.NO_PICTURE);
        assertRefused(PHOTO, Photographs.text("GIF89a<svg onload=alert(1)>"), FileProblem.NO_PICTURE);
        assertRefused(PHOTO, new byte[] {0}, FileProblem.NO_PICTURE);
    }

    @Test
    void aDecoderIsNotKeptBusyWithEmptyScans() {
        byte[] jpeg = Photographs.jpeg(64, 48);
        byte[] scan = {1, 1, 0, 0, 63, 0};
        byte[] bomb = Arrays.copyOf(jpeg, jpeg.length - 2);
        for (int i = 0; i < 200; i++) {
            bomb = Photographs.with(bomb, "\u00ff\u00da\0\u0008" + new String(scan, StandardCharsets.ISO_8859_1));
        }
        byte[] all = bomb;

        assertRefused(PHOTO, all, FileProblem.NO_PICTURE);
    }

    /** Whatever a line or a person does to a file, the answer is a picture or a refusal, and nothing else. */
    @Test
    void nothingBreaksTheReader() {
        byte[] jpeg = Photographs.withSegment(Photographs.jpeg(64, 48), 0xe1, Photographs.exif(6, PLACE));
        byte[] png = Photographs.withChunk(Photographs.png(64, 48), "tEXt", Photographs.text(PLACE));
        Random random = new Random(11);
        for (int round = 0; round < 4000; round++) {
            tryToRead(PHOTO, damaged(jpeg, random));
            tryToRead("image/png", damaged(png, random));
        }
    }

    @ParameterizedTest
    @CsvSource({"1600, 1200", "3000, 200", "20, 4000", "90, 60"})
    void theSmallPictureIsSmall(int width, int height) throws RefusedPicture {
        Picture picture = Picture.read(PHOTO, Photographs.jpeg(width, height));

        byte[] small = Thumbnails.of(picture).orElseThrow();

        assertThat(small).hasSizeLessThanOrEqualTo(Thumbnails.MOST_BYTES);
        BufferedImage decoded = Photographs.decoded(small);
        assertThat(Math.max(decoded.getWidth(), decoded.getHeight())).isLessThanOrEqualTo(320);
    }

    /** The red quarter, left above in the file, is where somebody sees it who turns the picture as EXIF says. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void theSmallPictureStandsUpright(int orientation, int column, int row) throws RefusedPicture {
        byte[] sent = Photographs.withSegment(Photographs.jpeg(400, 200), 0xe1, Photographs.exif(orientation, PLACE));

        BufferedImage small =
                Photographs.decoded(Thumbnails.of(Picture.read(PHOTO, sent)).orElseThrow());

        assertThat(small.getWidth() > small.getHeight()).isEqualTo(orientation < 5);
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                int colour = small.getRGB((2 * x + 1) * small.getWidth() / 4, (2 * y + 1) * small.getHeight() / 4);
                boolean red = (colour >> 16 & 0xff) > 150;
                assertThat(red).as("%d %d", x, y).isEqualTo(x == column && y == row);
            }
        }
    }

    @Test
    void whatCannotBeDecodedHasNoSmallPicture() throws RefusedPicture {
        Picture undecodable = Picture.read("image/png", Photographs.hugePng(1000, 1000));

        assertThat(Thumbnails.of(undecodable)).isEmpty();
    }

    private static void assertRefused(String type, byte[] file, FileProblem problem) {
        assertThatThrownBy(() -> Picture.read(type, file))
                .isInstanceOfSatisfying(
                        RefusedPicture.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static void tryToRead(String type, byte[] file) {
        try {
            assertThat(Picture.read(type, file).width()).isPositive();
        } catch (RefusedPicture refused) {
            assertThat(refused.problem()).isNotNull();
        }
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = Arrays.copyOf(file, random.nextInt(file.length) + 1);
        for (int i = random.nextInt(4); i >= 0; i--) {
            damaged[random.nextInt(Math.min(damaged.length, 300))] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    /** The same JPEG with another size in its frame. */
    private static byte[] resized(byte[] jpeg, int width, int height) {
        byte[] resized = jpeg.clone();
        for (int i = 2; i < resized.length; i++) {
            if ((resized[i] & 0xff) == 0xff && (resized[i + 1] & 0xff) == 0xc0) {
                resized[i + 5] = (byte) (height >> 8);
                resized[i + 6] = (byte) height;
                resized[i + 7] = (byte) (width >> 8);
                resized[i + 8] = (byte) width;
                return resized;
            }
        }
        throw new IllegalArgumentException("no frame");
    }

    private static int[] pixels(byte[] file) {
        BufferedImage image = Photographs.decoded(file);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
