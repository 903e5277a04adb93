package org.openmtl.it.mobile;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The half of Web Push that a browser does: keys of a subscription, and reading what comes (RFC 8291, RFC 8188). */
final class Browser {
    private static final int POINT = 65;
    private static final int SALT = 16;

    private final KeyPair keys;
    private final byte[] auth = new byte[16];

    Browser() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(auth);
    }

    String p256dh() {
        return text(point((ECPublicKey) keys.getPublic()));
    }

    String auth() {
        return text(auth);
    }

    /** The text of a message. */
    String read(byte[] message) throws GeneralSecurityException {
        ByteBuffer parts = ByteBuffer.wrap(message);
        byte[] salt = new byte[SALT];
        parts.get(salt).getInt();
        byte[] sender = new byte[parts.get()];
        parts.get(sender);
        byte[] sealed = new byte[parts.remaining()];
        parts.get(sealed);
        byte[] key = material(sender);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(hkdf(salt, key, "Content-Encoding: aes128gcm\0", 16), "AES"),
                new GCMParameterSpec(128, hkdf(salt, key, "Content-Encoding: nonce\0", 12)));
        String padded = new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
        return padded.substring(0, padded.lastIndexOf('\u0002'));
    }

    /** The key that an uncompressed point stands for. */
    static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        KeyPairGenerator any = KeyPairGenerator.getInstance("EC");
        any.initialize(new ECGenParameterSpec("secp256r1"));
        ECPublicKey curve = (ECPublicKey) any.generateKeyPair().getPublic();
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 33, POINT));
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve.getParams()));
    }

    private byte[] material(byte[] sender) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(key(sender), true);
        byte[] prefix = "WebPush: info\0".getBytes(StandardCharsets.US_ASCII);
        byte[] info = ByteBuffer.allocate(prefix.length + 2 * POINT)
                .put(prefix)
                .put(point((ECPublicKey) keys.getPublic()))
                .put(sender)
                .array();
        return hkdf(auth, agreement.generateSecret(), info, 32);
    }

    private static byte[] hkdf(byte[] salt, byte[] secret, String info, int length) throws GeneralSecurityException {
        return hkdf(salt, secret, info.getBytes(StandardCharsets.US_ASCII), length);
    }

    /** One block is enough for every length here (RFC 5869). */
    private static byte[] hkdf(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        byte[] extracted = hmac(salt, secret);
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return Arrays.copyOf(hmac(extracted, block), length);
    }

    private static byte[] hmac(byte[] key, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content);
    }

    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 33);
        put(key.getW().getAffineY(), point, POINT);
        return point;
    }

    private static void put(BigInteger number, byte[] point, int end) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, point, end - length, length);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
