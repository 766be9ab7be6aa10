package dev.understudy.comparison.fingerprint;

import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.difference.Legible;
import dev.understudy.exchange.Endpoint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What identifies a mismatch group: endpoint, kind, both statuses, the normalised place and the shapes of the values.
 *
 * @param id 32 hexadecimal digits, the same for all differences that have the same of these
 * @param location normalised, such as {@code /items/*}{@code /price}; for people, so cut where it is very long
 * @param statusPair such as {@code 200/404}
 * @param shapes such as {@code number/string}
 */
public record Fingerprint(String id, String location, String statusPair, String shapes) {
    /** Of the way fingerprints are made; groups of different versions are never mixed. */
    public static final int VERSION = 1;

    private static final int ID_BYTES = 16;
    /** Looking an algorithm up takes longer than a digest does; what is cloned is never fed. */
    private static final MessageDigest SHA_256 = sha256();

    private static final int LONGEST_LOCATION = 500;

    public static Fingerprint of(Endpoint endpoint, String statusPair, Difference difference) {
        String location = NormalLocation.of(difference.location());
        String shapes = difference.shapes();
        String identity = String.join(
                "\n",
                Integer.toString(VERSION),
                endpoint.name(),
                difference.kind().label(),
                statusPair,
                shapes,
                location);
        return new Fingerprint(digest(identity), Legible.of(location, LONGEST_LOCATION), statusPair, shapes);
    }

    private static String digest(String identity) {
        try {
            var digest = (MessageDigest) SHA_256.clone();
            return HexFormat.of().formatHex(digest.digest(identity.getBytes(StandardCharsets.UTF_8)), 0, ID_BYTES);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the platform's SHA-256 can be cloned", impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
