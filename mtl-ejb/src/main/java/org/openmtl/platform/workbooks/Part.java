package org.openmtl.platform.workbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** A part of a workbook, XML that is read from front to back. Names are told without their namespace, of which there are two sets. */
final class Part implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST_TEXT = 64 << 10;

    private final InflatedBytes bytes;
    private final XMLStreamReader xml;

    private Part(InflatedBytes bytes) throws XMLStreamException {
        this.bytes = bytes;
        this.xml = FACTORY.createXMLStreamReader(bytes);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Opens a part, null when there is none of that name.
     *
     * @param most bytes that it may inflate to
     * @throws MtlProblem validation-failed
     */
    static @Nullable Part open(ZipFile zip, String name, long most) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try {
            return new Part(new InflatedBytes(zip.getInputStream(entry), most));
        } catch (XMLStreamException | ZipException broken) {
            throw damaged(broken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Goes to the next beginning or end of an element; false at the end of the part. */
    boolean next() {
        int event = step();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = step();
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    /** Goes to where an element of this name begins; false when none does before the end of the part. */
    boolean nextBegin(String name) {
        boolean more = next();
        while (more && !isBegin(name)) {
            more = next();
        }
        return more;
    }

    boolean isBegin(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Text of the element that has begun here, up to its end. */
    String text() {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    /** Text of the runs in the element that has begun here; phonetic guides, which say the same once more, are left out. */
    String textOfRuns(String element) {
        StringBuilder text = new StringBuilder();
        while (next() && !isEnd(element)) {
            if (isBegin("rPh")) {
                text();
            } else if (isBegin("t")) {
                append(text, text());
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > LONGEST_TEXT) {
            throw Damage.refused("max-length", "has a cell of more than " + LONGEST_TEXT + " characters");
        }
        text.append(more);
    }

    private int step() {
        try {
            bytes.nextPiece();
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD) {
                throw Damage.refused("entities", "declares entities, which no workbook needs");
            }
            return event;
        } catch (XMLStreamException broken) {
            throw damaged(broken);
        }
    }

    private static MtlProblem damaged(Exception broken) {
        return Damage.damaged(broken instanceof ZipException ? "its packing is broken" : "its XML is broken");
    }

    @Override
    public void close() {
        try {
            xml.close();
            bytes.close();
        } catch (XMLStreamException | IOException lost) {
            throw Damage.damaged("it cannot be closed");
        }
    }
}
