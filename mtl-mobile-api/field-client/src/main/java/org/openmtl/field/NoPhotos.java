package org.openmtl.field;

/** The photo store of an app that was given none. */
final class NoPhotos implements PhotoStore {
    @Override
    public void keep(String id, byte[] bytes) {
        throw new IllegalStateException("Give the builder a photo store first");
    }

    @Override
    public byte[] read(String id, long offset, int length) {
        throw new IllegalStateException("Give the builder a photo store first");
    }

    @Override
    public void delete(String id) {
        // There is nothing.
    }
}
