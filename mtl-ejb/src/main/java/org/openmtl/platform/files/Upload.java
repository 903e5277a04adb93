package org.openmtl.platform.files;

import java.util.UUID;

/**
 * How far an upload has come.
 *
 * @param length bytes that were promised
 * @param offset bytes that are safe, so where to go on
 * @param isComplete whether the file is here, checked
 * @param isNew whether it was begun just now
 */
public record Upload(UUID id, long length, long offset, boolean isComplete, boolean isNew) {}
