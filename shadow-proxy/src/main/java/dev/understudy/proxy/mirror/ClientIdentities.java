package dev.understudy.proxy.mirror;

import dev.understudy.policy.ClientIdentity;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.RequestHead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Clients under a keyed hash: the same client has the same name in every exchange and at every proxy with the same key,
 * and the name tells nothing to whoever lacks the key.
 */
public final class ClientIdentities {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAME_BYTES = 16;

    private final ClientIdentity identity;
    /** Knows the key, and is copied for each hash: looking one up costs more than hashing. */
    private final Mac keyed;

    public ClientIdentities(ClientIdentity identity, byte[] key) {
        this.identity = identity;
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    /** The hash; empty where the request does not say who its client is. */
    public String nameOf(RequestHead head, Client client) {
        String plain = plain(head, client);
        return plain.isEmpty() ? "" : HexFormat.of().formatHex(hash(plain), 0, NAME_BYTES);
    }

    /** Where the client falls among all, 0 to 1; one that says nothing of itself falls by its address. */
    double placeOf(RequestHead head, Client client) {
        String plain = plain(head, client);
        long bits = ByteBuffer.wrap(hash(plain.isEmpty() ? client.address() : plain))
                .getLong();
        return (bits >>> 11) * 0x1.0p-53;
    }

    private String plain(RequestHead head, Client client) {
        HeaderLines lines = head.lines();
        return switch (identity) {
            case ClientIdentity.Authorization authorization -> {
                String value = lines.first(Field.AUTHORIZATION);
                yield value == null ? "" : value;
            }
            case ClientIdentity.Header header -> header(lines, header.name());
            case ClientIdentity.Cookie cookie -> cookie(lines, cookie.name());
            case ClientIdentity.Address address -> client.address();
        };
    }

    private static String header(HeaderLines lines, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int line = 0; line < lines.count(); line++) {
            if (lines.nameIs(line, lower)) return lines.value(line);
        }
        return "";
    }

    private static String cookie(HeaderLines lines, String name) {
        for (int line = 0; line < lines.count(); line++) {
            if (lines.field(line) != Field.COOKIE) continue;
            for (String pair : lines.value(line).split(";", -1)) {
                String bare = pair.strip();
                if (bare.startsWith(name + "=")) return bare.substring(name.length() + 1);
            }
        }
        return "";
    }

    private byte[] hash(String plain) {
        try {
            return ((Mac) keyed.clone()).doFinal(plain.getBytes(StandardCharsets.ISO_8859_1));
        } catch (CloneNotSupportedException foreign) {
            throw new IllegalStateException("Java's own " + ALGORITHM + " can be copied", foreign);
        }
    }
}
