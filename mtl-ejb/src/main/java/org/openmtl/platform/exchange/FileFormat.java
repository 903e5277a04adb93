package org.openmtl.platform.exchange;

/** Kinds of file that can be imported; told by their first bytes. */
public enum FileFormat {
    /** Text with a character between its cells, be it a comma or another. */
    CSV,
    /** A workbook of Office Open XML. */
    XLSX
}
