package dev.understudy.exchange.canonical;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.message.Bytes;
import java.util.Optional;

/**
 * Digests what a JSON text means: members in any order, strings by their characters, numbers by their exact spelling
 * ({@code 1} and {@code 1.0} differ: formatting is a matter of rules), links under the path mapping. Texts of different
 * meaning share a digest with a probability of 2^-128, long ones of 2^-64; texts with duplicate names have none. Pure.
 */
public final class CanonicalDigest {
    private CanonicalDigest() {}

    /**
     * 32 hexadecimal digits; empty where the bytes are not one valid JSON text in UTF-8 with unique names.
     *
     * @param mapping under which links are digested; {@link PathMapping#IDENTITY} for those of the primary
     */
    public static Optional<String> of(Bytes json, DigestKey key, PathMapping mapping) {
        var hash = new MeaningHash(key);
        var reader = new CanonicalReader(json.unsafeArray(), key, new LinkMapping(mapping));
        return reader.feed(hash) ? Optional.of(hash.hex()) : Optional.empty();
    }
}
