package org.openmtl.field;

/** The bytes of a photo cannot be read on this device: no fault of the line, and none of other photos. */
final class UnreadablePhotoException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadablePhotoException(Exception cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
