package org.openmtl.platform.files;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file to be handed out.
 *
 * @param name for whoever keeps it, made of its id and type
 * @param tag differs when the bytes do
 * @param bytes opens them; to be closed by whoever asks
 */
public record StoredFile(String name, String mediaType, String tag, Supplier<InputStream> bytes) {}
