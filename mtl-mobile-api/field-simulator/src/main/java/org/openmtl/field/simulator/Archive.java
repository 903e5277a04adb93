package org.openmtl.field.simulator;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Looks whether the server has each photo as it was taken. For one thread. */
final class Archive {
    private final Function<String, Rest> desks;
    private final Counts counts;

    /**
     * Looks as whoever took it.
     *
     * @param desks somebody signed in, by name
     */
    Archive(Function<String, Rest> desks, Counts counts) {
        this.desks = desks;
        this.counts = counts;
    }

    void compare(List<Ledger.Taken> photos) {
        counts.photos = photos.size();
        for (Ledger.Taken photo : photos) {
            HttpResponse<byte[]> file = desks.apply(photo.user()).get("/files/" + photo.id());
            if (file.statusCode() != 200) {
                differs(photo, "is answered with " + file.statusCode());
            } else if (!hash(file.body()).equals(photo.sha256())) {
                differs(photo, "is another one at the server");
            }
        }
    }

    private void differs(Ledger.Taken photo, String how) {
        counts.photosLost++;
        counts.remarks.add("photo " + photo.id() + " " + how);
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
