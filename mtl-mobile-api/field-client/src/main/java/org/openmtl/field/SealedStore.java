package org.openmtl.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.SortedMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in another store what nobody can read without a key, which is in the vault: values are encrypted by AES-256-GCM, keys, which are
 * ids and numbers, are not. Without that key all is gone at once, whatever remains of it on a medium. Safe for several threads.
 */
public final class SealedStore implements Store {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** In place of a key that was deleted on purpose. */
    private static final String SHREDDED = "shredded";

    private final Store inner;
    private final KeyVault vault;
    private final String secret;
    private volatile SecretKeySpec key;

    private SealedStore(Store inner, KeyVault vault, String secret, SecretKeySpec key) {
        this.inner = inner;
        this.vault = vault;
        this.secret = secret;
        this.key = key;
    }

    /**
     * Opens a store, or begins one where there is no key yet.
     *
     * @param name of the key in the vault; another for each store that shares it
     * @throws IllegalStateException when there is something in the store, and the vault has lost the key
     */
    public static SealedStore open(Store inner, KeyVault vault, String name) {
        String secret = "data-key." + name;
        String kept = vault.read(secret);
        if (kept == null && inner.count(Tables.META) > 0) {
            throw new IllegalStateException("The key of this store is lost");
        }
        if (kept != null && !kept.equals(SHREDDED)) {
            return new SealedStore(inner, vault, secret, key(kept));
        }
        SealedStore begun = new SealedStore(inner, vault, secret, fresh());
        begun.beginAnew();
        return begun;
    }

    private static SecretKeySpec key(String text) {
        return new SecretKeySpec(Base64.getDecoder().decode(text), "AES");
    }

    private static SecretKeySpec fresh() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    private void beginAnew() {
        inner.wipe();
        vault.write(secret, Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    @Override
    public @Nullable String get(String table, String name) {
        String sealed = inner.get(table, name);
        return sealed == null ? null : opened(name, sealed);
    }

    @Override
    public SortedMap<String, String> scan(String table, String from, String to, int most) {
        SortedMap<String, String> found = inner.scan(table, from, to, most);
        found.replaceAll(this::opened);
        return found;
    }

    @Override
    public int count(String table) {
        return inner.count(table);
    }

    @Override
    public void commit(Change change) {
        Change sealed = new Change();
        change.tell(new Change.Steps() {
            @Override
            public void put(String table, String name, String value) {
                sealed.put(table, name, sealed(name, value));
            }

            @Override
            public void remove(String table, String name) {
                sealed.remove(table, name);
            }

            @Override
            public void clear(String table) {
                sealed.clear(table);
            }

            @Override
            public void move(String from, String to) {
                sealed.move(from, to);
            }
        });
        inner.commit(sealed);
    }

    /** The key first. What is written afterwards is under another one. */
    @Override
    public synchronized void wipe() {
        vault.write(secret, SHREDDED);
        key = fresh();
        beginAnew();
    }

    private String sealed(String name, String value) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] text = crypt(Cipher.ENCRYPT_MODE, nonce, name, value.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
        System.arraycopy(text, 0, whole, NONCE_BYTES, text.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    private String opened(String name, String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] text = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, name, text), StandardCharsets.UTF_8);
    }

    /** The entry's name goes in as well: nobody can put one value in the place of another. */
    private byte[] crypt(int mode, byte[] nonce, String name, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new UncheckedIOException(
                    new IOException("The store cannot be read with the key in the vault", broken));
        }
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
