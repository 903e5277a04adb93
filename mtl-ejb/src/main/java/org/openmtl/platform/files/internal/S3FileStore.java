package org.openmtl.platform.files.internal;

import com.github.davidmoten.aws.lw.client.Client;
import com.github.davidmoten.aws.lw.client.HttpMethod;
import com.github.davidmoten.aws.lw.client.Request;
import com.github.davidmoten.aws.lw.client.Response;
import com.github.davidmoten.aws.lw.client.ResponseInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A bucket of an S3-compatible service. Each piece of an unfinished file is an object of its own, named by its offset, so pieces may be as
 * small as they are and any node may take the next one; the whole file is one object. An object is there when its request is answered.
 */
final class S3FileStore implements FileStore {
    private static final int NOT_FOUND = 404;

    private final Client client;
    private final String bucket;

    /** The bucket's address, such as {@code https://s3.example.com/mtl-files}: the path style, which every service understands. */
    S3FileStore(Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** A piece that came twice has the same offset, so the later one takes the place of the earlier. */
    @Override
    public void append(UUID key, long offset, byte[] piece) throws IOException {
        put(part(key, offset), piece);
    }

    @Override
    public byte[] gather(UUID key, long length) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(Math.toIntExact(length));
        while (all.size() < length) {
            Response piece = ask(part(key, all.size()), Request::response);
            if (!piece.isOk() || piece.content().length == 0) {
                throw new EOFException(key + " has only " + all.size() + " of " + length + " bytes");
            }
            all.writeBytes(piece.content());
        }
        return all.toByteArray();
    }

    @Override
    public void keep(UUID key, byte[] content) throws IOException {
        put(whole(key), content);
    }

    @Override
    public InputStream open(UUID key) throws IOException {
        ResponseInputStream content = ask(whole(key), Request::responseInputStream);
        if (content.statusCode() / 100 != 2) {
            content.close();
            throw new FileNotFoundException("status " + content.statusCode() + " for " + key);
        }
        return content;
    }

    /** The last piece first: what a failure leaves can still be found from the first one. */
    @Override
    public void delete(UUID key) throws IOException {
        Deque<String> pieces = new ArrayDeque<>();
        long offset = 0;
        for (Optional<Long> length = length(part(key, 0)); length.isPresent(); length = length(part(key, offset))) {
            pieces.push(part(key, offset));
            offset += length.get();
        }
        for (String piece : pieces) {
            remove(piece);
        }
        remove(whole(key));
    }

    private Optional<Long> length(String object) throws IOException {
        Response head = ask(object, request -> request.method(HttpMethod.HEAD).response());
        if (head.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        return checked(head, object)
                .firstHeader("content-length")
                .map(Long::valueOf)
                .filter(length -> length > 0);
    }

    private void put(String object, byte[] content) throws IOException {
        checked(
                ask(
                        object,
                        request -> request.method(HttpMethod.PUT)
                                .requestBody(content)
                                .response()),
                object);
    }

    private void remove(String object) throws IOException {
        Response answer =
                ask(object, request -> request.method(HttpMethod.DELETE).response());
        if (answer.statusCode() != NOT_FOUND) {
            checked(answer, object);
        }
    }

    private static Response checked(Response answer, String object) throws IOException {
        if (!answer.isOk()) {
            throw new IOException("status " + answer.statusCode() + " for " + object);
        }
        return answer;
    }

    /** The client throws unchecked what is a failure of the line. */
    private <T> T ask(String object, Function<Request, T> request) throws IOException {
        try {
            return request.apply(client.url(bucket + "/" + object));
        } catch (RuntimeException failed) {
            throw new IOException("no answer for " + object, failed);
        }
    }

    private static String whole(UUID key) {
        return "files/" + key;
    }

    private static String part(UUID key, long offset) {
        return String.format(Locale.ROOT, "parts/%s/%012d", key, offset);
    }
}
