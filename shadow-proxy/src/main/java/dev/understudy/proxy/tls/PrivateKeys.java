package dev.understudy.proxy.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

/** Private keys in the forms that PEM files have: PKCS#8, and the traditional ones of RSA (PKCS#1) and EC (SEC 1). Pure. */
final class PrivateKeys {
    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
    /** rsaEncryption, 1.2.840.113549.1.1.1, and its NULL parameters. */
    private static final byte[] RSA = {
        0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00
    };
    /** id-ecPublicKey, 1.2.840.10045.2.1. */
    private static final byte[] EC = {0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01};

    private static final String[] ALGORITHMS = {"RSA", "EC", "EdDSA"};

    private PrivateKeys() {}

    static PrivateKey of(String label, byte[] bytes, Path file) throws UnusableFile {
        byte[] pkcs8 = switch (label) {
            case "PRIVATE KEY" -> bytes;
            case "RSA PRIVATE KEY" -> Der.sequence(VERSION_0, Der.sequence(RSA), Der.octets(bytes));
            case "EC PRIVATE KEY" -> Der.sequence(VERSION_0, Der.sequence(EC, curve(bytes, file)), Der.octets(bytes));
            default ->
                throw new UnusableFile("The key in " + file + " is of a form that is not read here: " + label
                        + "; give one in PKCS#8.");
        };
        var spec = new PKCS8EncodedKeySpec(pkcs8);
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (GeneralSecurityException another) {
                // a key of another kind, or none at all: the last of them tells
            }
        }
        throw new UnusableFile("The key in " + file + " is broken or encrypted, or neither RSA, EC nor EdDSA.");
    }

    /** The parameters in {@code ECPrivateKey} (RFC 5915): version, key, [0] parameters, [1] public key. */
    private static byte[] curve(byte[] key, Path file) throws UnusableFile {
        try {
            Der whole = Der.of(key).inner();
            whole.next();
            whole.next();
            Der parameters = whole.next();
            if (parameters.tag() == 0xa0) return parameters.content();
        } catch (IndexOutOfBoundsException broken) {
            throw new UnusableFile("The key in " + file + " is broken or encrypted.", broken);
        }
        throw new UnusableFile("The key in " + file + " does not name its curve; give one in PKCS#8.");
    }
}
