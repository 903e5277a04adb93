package org.openmtl.field;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Sends photos piece by piece, and goes on where the server says that it is. One thread at a time. */
final class PhotoSender {
    private static final String BLOBS = "/blobs";
    private static final String OFFSET = "Upload-Offset";

    private final Session session;
    private final Photos photos;
    private final Clock clock;
    private final PieceSize size = new PieceSize();
    private final Set<String> begunAnew = new HashSet<>();

    PhotoSender(Session session, Photos photos, Clock clock) {
        this.session = session;
        this.photos = photos;
        this.clock = clock;
    }

    /** Sends all there is. A photo that the server does not want, or that cannot be read, stands in nobody's way. */
    void send() throws IOException, SignInNeededException, RefusedException {
        photos.tidyUp();
        for (Photo photo : photos.pending()) {
            try {
                send(photo);
            } catch (UnreadablePhotoException unreadable) {
                photos.refuse(photo, Problem.here("unreadable", unreadable));
            }
        }
    }

    /** Only an answer that says so makes a photo complete, and only then its bytes go. */
    private void send(Photo photo)
            throws IOException, SignInNeededException, RefusedException, UnreadablePhotoException {
        Reply reply = session.send(announcement(photo));
        long offset = -1;
        while (!isComplete(reply)) {
            if (isUnwanted(reply)) {
                refused(photo, reply);
                return;
            }
            offset = next(reply, photo, offset);
            reply = sendPiece(photo, offset);
        }
        photos.discard(photo);
    }

    private Reply sendPiece(Photo photo, long offset)
            throws IOException, SignInNeededException, RefusedException, UnreadablePhotoException {
        byte[] piece = photos.read(photo, offset, size.bytes());
        long begin = clock.monotonic();
        try {
            Reply reply = session.send(piece(photo, offset, piece));
            if (piece.length == size.bytes()) {
                size.took(clock.monotonic() - begin);
            }
            return reply;
        } catch (IOException broken) {
            size.broke();
            throw broken;
        }
    }

    /** Where to go on. The same place twice means that an earlier request of ours is still being heard there, and must end first. */
    private static long next(Reply reply, Photo photo, long before) throws IOException, RefusedException {
        Reply heard = reply.status() == 409 ? reply : Session.checked(reply);
        String offset = heard.header(OFFSET);
        if (offset == null || !offset.matches("[0-9]{1,15}") || Long.parseLong(offset) > photo.length()) {
            throw new IOException("The answer does not say where to go on");
        }
        long next = Long.parseLong(offset);
        if (next == before) {
            throw new TryLaterException("Another request is sending photo " + photo.id(), 0);
        }
        return next;
    }

    /** What was broken on the way may be begun anew, once; what the server does not take is shown to somebody. */
    private void refused(Photo photo, Reply reply)
            throws IOException, SignInNeededException, RefusedException, UnreadablePhotoException {
        Problem problem = Problem.of(reply);
        boolean again = "hash-mismatch".equals(problem.code()) && begunAnew.add(photo.id());
        Reply deleted = session.send(Call.get(path(photo)).as("DELETE"));
        if (deleted.status() != 404) {
            Session.checked(deleted);
        }
        if (again) {
            send(photo);
        } else {
            photos.refuse(photo, problem);
        }
    }

    private static boolean isComplete(Reply reply) {
        return reply.status() / 100 == 2 && "?1".equals(reply.header("Upload-Complete"));
    }

    /** The server itself says that it is this photo which it does not take. */
    private static boolean isUnwanted(Reply reply) {
        int status = reply.status();
        boolean about = status == 400 || status == 413 || status == 415 || status == 422;
        return about && Problem.of(reply).isOurs();
    }

    private static Call announcement(Photo photo) {
        return Call.post(BLOBS, new byte[0])
                .with("Content-Type", photo.mediaType())
                .with("Idempotency-Key", '"' + photo.id() + '"')
                .with("Upload-Length", Long.toString(photo.length()))
                .with("Upload-Complete", "?0")
                .with("X-Sha256", photo.sha256());
    }

    private static Call piece(Photo photo, long offset, byte[] piece) {
        boolean last = offset + piece.length == photo.length();
        return Call.post(path(photo), piece)
                .as("PATCH")
                .with("Content-Type", "application/partial-upload")
                .with(OFFSET, Long.toString(offset))
                .with("Upload-Complete", last ? "?1" : "?0");
    }

    private static String path(Photo photo) {
        return BLOBS + "/" + photo.id();
    }
}
