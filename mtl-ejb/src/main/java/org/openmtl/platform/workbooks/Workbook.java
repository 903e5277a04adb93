package org.openmtl.platform.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** A workbook in a file of its own; its parts are found by name inside, and no name becomes a path of this machine. */
public final class Workbook implements AutoCloseable {
    private static final String ROOT = "_rels/.rels";
    private static final int LONGEST_NAME = 31;
    private static final int MOST_PACKED = 64 << 20;
    private static final long MOST_OF_SHEET = 1L << 30;
    private static final long MOST_OF_SMALL_PART = 4L << 20;

    private final Path file;
    private final ZipFile zip;
    private final Map<String, Relation> relations;
    private final String place;
    private SharedStrings strings = SharedStrings.NONE;

    private Workbook(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
        String book = relations(ROOT, "").values().stream()
                .filter(relation -> relation.isOf("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> Damage.damaged("it is another kind of file"));
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        this.place = book;
        this.relations = relations(folder + "_rels/" + book.substring(folder.length()) + ".rels", folder);
    }

    /** Where a part of some type is. */
    private record Relation(String type, String target) {
        boolean isOf(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /**
     * Takes a workbook in.
     *
     * @throws MtlProblem validation-failed
     */
    public static Workbook open(InputStream bytes) throws IOException {
        Path file = Files.createTempFile("mtl-workbook", null);
        boolean opened = false;
        try {
            copy(bytes, file);
            ZipFile zip = new ZipFile(file.toFile());
            try {
                Workbook workbook = new Workbook(file, zip);
                opened = true;
                return workbook;
            } finally {
                if (!opened) {
                    zip.close();
                }
            }
        } catch (ZipException broken) {
            throw Damage.damaged("its packing is broken");
        } finally {
            if (!opened) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void copy(InputStream bytes, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] some = new byte[1 << 16];
            long all = 0;
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                all += read;
                if (all > MOST_PACKED) {
                    throw Damage.refused("max-bytes", "is a workbook of more than " + MOST_PACKED + " bytes; send CSV");
                }
                out.write(some, 0, read);
            }
        }
    }

    private Map<String, Relation> relations(String name, String folder) {
        Map<String, Relation> found = new HashMap<>();
        try (Part part = Part.open(zip, name, MOST_OF_SMALL_PART)) {
            while (part != null && part.nextBegin("Relationship")) {
                String id = part.attribute("Id");
                String type = part.attribute("Type");
                String target = part.attribute("Target");
                if (id != null && type != null && target != null) {
                    found.put(id, new Relation(type, target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return found;
    }

    /**
     * Opens a sheet.
     *
     * @param wanted its name, null for the first one
     * @throws MtlProblem validation-failed
     */
    public Sheet sheet(@Nullable String wanted) {
        boolean since1904 = false;
        try (Part book = Part.open(zip, place, MOST_OF_SMALL_PART)) {
            while (book != null && book.next()) {
                if (book.isBegin("workbookPr")) {
                    String flag = book.attribute("date1904");
                    since1904 = "1".equals(flag) || "true".equals(flag);
                } else if (book.isBegin("sheet")) {
                    String name = String.valueOf(book.attribute("name"));
                    Relation relation = relations.get(String.valueOf(book.attribute("id")));
                    boolean isWanted = wanted == null || wanted.equals(name);
                    if (isWanted && relation != null && relation.isOf("worksheet")) {
                        return open(name, relation.target(), since1904);
                    }
                }
            }
        }
        throw wanted == null
                ? Damage.damaged("it has no sheet")
                : MtlProblem.invalid("sheet", "one-of", "is no sheet of the workbook: " + wanted);
    }

    private Sheet open(String name, String target, boolean since1904) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Damage.damaged("a sheet has no name, or none that fits on a tab");
        }
        strings = SharedStrings.of(zip, target("sharedStrings"));
        Styles styles = Styles.of(zip, target("styles"));
        Part part = Part.open(zip, target, MOST_OF_SHEET);
        if (part == null) {
            throw Damage.damaged("the sheet " + name + " is missing");
        }
        return new Sheet(name, part, strings, styles, since1904);
    }

    /** A name that no part has where there is none of that kind. */
    private String target(String kind) {
        return relations.values().stream()
                .filter(relation -> relation.isOf(kind))
                .map(Relation::target)
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        strings.close();
        try {
            zip.close();
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
