package org.openmtl.field;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Photos that the server does not have yet. A visit or lead that refers to one is sent before it and never waits for it. Safe for several threads. */
public final class Photos {
    private final Store store;
    private final PhotoStore bytes;
    private final Clock clock;

    /** Those of earlier processes: what this one has under way is none. */
    private final List<String> strays;

    Photos(Store store, PhotoStore bytes, Clock clock) {
        this.store = store;
        this.bytes = bytes;
        this.clock = clock;
        this.strays = new ArrayList<>(Tables.all(store, Tables.STRAYS).keySet());
    }

    /**
     * Keeps a photo; it is on the medium when this returns. Whoever makes it takes out the position and scales it down first, to 1600
     * pixels: every byte is sent over lines that break.
     *
     * @param mediaType {@code image/jpeg} or {@code image/png}
     * @throws IOException when it cannot be kept
     */
    public Photo add(byte[] photo, String mediaType) throws IOException {
        Owner.mustBeHere(store);
        Photo added = Photo.of(Ids.next(clock.now()), photo, mediaType);
        store.commit(new Change().put(Tables.STRAYS, added.id(), ""));
        bytes.keep(added.id(), photo);
        store.commit(new Change().remove(Tables.STRAYS, added.id()).put(Tables.PHOTOS, added.id(), added.text()));
        return added;
    }

    /** Those that are still to be sent, oldest first. */
    public List<Photo> pending() {
        return all(false);
    }

    /** Those that the server does not want; their bytes are kept until somebody has looked at them. */
    public List<Photo> refused() {
        return all(true);
    }

    /** Has a photo sent that was refused. */
    public void sendAgain(Photo photo) {
        put(photo.wanted());
    }

    /** Forgets a photo, whatever has become of it. */
    public void discard(Photo photo) throws IOException {
        store.commit(new Change().remove(Tables.PHOTOS, photo.id()).put(Tables.STRAYS, photo.id(), ""));
        delete(photo.id());
    }

    /** Ids of all whose bytes may be here. */
    List<String> all() {
        List<String> ids = new ArrayList<>(Tables.all(store, Tables.STRAYS).keySet());
        ids.addAll(Tables.all(store, Tables.PHOTOS).keySet());
        return ids;
    }

    void deleteAll(List<String> ids) throws IOException {
        for (String id : ids) {
            bytes.delete(id);
        }
    }

    /** Deletes what a process left that ended while it kept or deleted a photo. */
    void tidyUp() {
        for (String id : strays) {
            try {
                delete(id);
            } catch (IOException stays) {
                continue; // until the next start
            }
        }
        strays.clear();
    }

    private void delete(String id) throws IOException {
        bytes.delete(id);
        store.commit(new Change().remove(Tables.STRAYS, id));
    }

    byte[] read(Photo photo, long offset, int most) throws UnreadablePhotoException {
        try {
            return bytes.read(photo.id(), offset, (int) Math.min(most, photo.length() - offset));
        } catch (IOException lost) {
            throw new UnreadablePhotoException(lost);
        }
    }

    void refuse(Photo photo, Problem problem) {
        put(photo.refused(problem));
    }

    private void put(Photo photo) {
        store.commit(new Change().put(Tables.PHOTOS, photo.id(), photo.text()));
    }

    private List<Photo> all(boolean refused) {
        List<Photo> photos = new ArrayList<>();
        for (Map.Entry<String, String> entry : Tables.all(store, Tables.PHOTOS).entrySet()) {
            Photo photo = Photo.read(entry.getKey(), entry.getValue());
            if ((photo.problem() != null) == refused) {
                photos.add(photo);
            }
        }
        return photos;
    }
}
