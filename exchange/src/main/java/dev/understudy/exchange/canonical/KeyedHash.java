package dev.understudy.exchange.canonical;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) under one key, and keys for other purposes derived from it. Not shared between threads. */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    /** @param key of any length above 0; 32 random bytes are best */
    public KeyedHash(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** A key that has nothing to do with those of other purposes. */
    public SipKey key(String purpose) {
        ByteBuffer derived = ByteBuffer.wrap(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        return new SipKey(derived.getLong(), derived.getLong());
    }

    /** 64 hexadecimal digits. */
    public String hex(byte[] bytes) {
        return HexFormat.of().formatHex(mac.doFinal(bytes));
    }
}
