package dev.understudy.proxy.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a PEM file (RFC 7468) holds. */
final class PemFile {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----", Pattern.DOTALL);

    private final Path file;
    private final List<Block> blocks;

    private PemFile(Path file, List<Block> blocks) {
        this.file = file;
        this.blocks = blocks;
    }

    static PemFile read(Path file) throws UnusableFile {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            var blocks = new ArrayList<Block>();
            for (Matcher block = BLOCK.matcher(text); block.find(); ) {
                blocks.add(new Block(block.group(1), Base64.getMimeDecoder().decode(block.group(2))));
            }
            return new PemFile(file, blocks);
        } catch (NoSuchFileException e) {
            throw new UnusableFile("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new UnusableFile("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        } catch (IllegalArgumentException e) {
            throw new UnusableFile("The file " + file + " holds PEM that is broken.", e);
        }
    }

    /** The certificates in their order; at least one. */
    List<X509Certificate> certificates() throws UnusableFile {
        var certificates = new ArrayList<X509Certificate>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Block block : blocks) {
                if (!block.is("CERTIFICATE")) continue;
                certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.bytes)));
            }
        } catch (CertificateException e) {
            throw new UnusableFile("The file " + file + " holds a certificate that is broken.", e);
        }
        if (certificates.isEmpty()) throw new UnusableFile("The file " + file + " holds no certificate in PEM.");
        return certificates;
    }

    /** The first private key. */
    PrivateKey key() throws UnusableFile {
        for (Block block : blocks) {
            if (block.label.equals("ENCRYPTED PRIVATE KEY")) {
                throw new UnusableFile("The key in " + file + " is encrypted; give one that is not.");
            }
            if (block.label.endsWith("PRIVATE KEY")) return PrivateKeys.of(block.label, block.bytes, file);
        }
        throw new UnusableFile("The file " + file + " holds no private key in PEM.");
    }

    /** One block between its BEGIN and its END. */
    private static final class Block {
        private final String label;
        private final byte[] bytes;

        Block(String label, byte[] bytes) {
            this.label = label;
            this.bytes = bytes;
        }

        boolean is(String other) {
            return label.equals(other);
        }
    }
}
