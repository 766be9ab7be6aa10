package dev.understudy.proxy.admin;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** A secret of 32 bytes in a file of hexadecimal digits that only its owner can read; made at the first use. */
public final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    /** The digits. */
    public static String digits(Path path) throws IOException {
        if (!Files.exists(path)) create(path);
        return Files.readString(path, StandardCharsets.US_ASCII).strip();
    }

    /** @throws IOException where the file holds no such secret, too */
    public static byte[] bytes(Path path) throws IOException {
        try {
            return HexFormat.of().parseHex(digits(path));
        } catch (IllegalArgumentException damaged) {
            throw new IOException(path + " does not hold hexadecimal digits", damaged);
        }
    }

    private static void create(Path path) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = Channels.newOutputStream(FileChannel.open(path, options, owner))) {
            out.write(HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
