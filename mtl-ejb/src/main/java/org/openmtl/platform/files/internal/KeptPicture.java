package org.openmtl.platform.files.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture that is in the store.
 *
 * @param storeKey its name there
 * @param thumbnailKey name of its small picture, null when there is none
 * @param sha256 hash of what is kept
 */
record KeptPicture(Picture picture, UUID storeKey, @Nullable UUID thumbnailKey, byte[] sha256) {}
