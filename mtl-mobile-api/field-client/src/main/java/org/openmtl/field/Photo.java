package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A photo and what was promised of it. Immutable. */
public final class Photo {
    private static final String HASH = "sha256";
    private static final String LENGTH = "len";
    private static final String TYPE = "type";
    private static final String PROBLEM = "problem";

    private final String id;
    private final JsonObject members;

    private Photo(String id, JsonObject members) {
        this.id = id;
        this.members = members;
    }

    static Photo of(String id, byte[] bytes, String mediaType) {
        JsonObject members = new JsonObject();
        members.put(HASH, hash(bytes));
        members.put(LENGTH, bytes.length);
        members.put(TYPE, mediaType);
        return new Photo(id, members);
    }

    /** Reads what {@link #text} wrote. */
    static Photo read(String id, String text) {
        return new Photo(id, Json.own(text));
    }

    String text() {
        return Json.text(members);
    }

    /** The same, with the reason why the server does not want it. */
    Photo refused(Problem problem) {
        JsonObject more = new JsonObject(members);
        more.put(PROBLEM, problem.members());
        return new Photo(id, more);
    }

    /** The same with nothing against it. */
    Photo wanted() {
        return new Photo(id, without());
    }

    private JsonObject without() {
        JsonObject members = new JsonObject(this.members);
        members.remove(PROBLEM);
        return members;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Bytes it has. */
    public long length() {
        return members.getLong(LENGTH);
    }

    /** Such as {@code image/jpeg}. */
    public String mediaType() {
        return members.getString(TYPE);
    }

    /** SHA-256 of its bytes as 43 characters. */
    public String sha256() {
        return members.getString(HASH);
    }

    /** Why the server does not want it, null when nothing speaks against it. Such a photo is not sent again. */
    public @Nullable JsonObject problem() {
        return members.getObject(PROBLEM);
    }

    /** How a visit or lead names it, in its field {@code photos}. */
    public JsonObject reference() {
        JsonObject reference = without();
        reference.put("id", id);
        return reference;
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
