package dev.understudy.policy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The name of a policy: the beginning of the SHA-256 of its text, so that the same text has the same one everywhere. */
public final class PolicyVersion {
    /** Of a policy that was never a text. */
    public static final String NONE = "none";

    private static final int BYTES = 6;

    private PolicyVersion() {}

    public static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
