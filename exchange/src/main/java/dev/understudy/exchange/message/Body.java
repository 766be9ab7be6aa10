package dev.understudy.exchange.message;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one message body.
 *
 * @param wireLength bytes as received, after transfer decoding and before content decoding
 * @param decodedLength bytes after content decoding (RFC 9110 section 8.4); -1 where that is not known
 * @param byteDigest keyed digest of all decoded bytes; null where not all were seen, they cannot be decoded, or the proxy
 *     could do without
 * @param canonicalDigest keyed digest of the meaning (JSON in one canonical spelling, links under the path mapping); null
 *     where there is none (not JSON, invalid, duplicate keys, not whole) or the proxy could do without
 * @param kept the bytes themselves, or why they are not here
 */
public record Body(
        long wireLength,
        long decodedLength,
        @Nullable String byteDigest,
        @Nullable String canonicalDigest,
        Kept kept) {

    /** No body, or one of length 0. */
    public static final Body EMPTY = new Body(0, 0, null, null, new Kept.Nothing(Kept.Why.EMPTY));

    /** A whole body as it was sent, content coding and all, of which no digest is known: what a library user has. */
    public static Body asSent(Bytes bytes) {
        return bytes.length() == 0
                ? EMPTY
                : new Body(bytes.length(), -1, null, null, new Kept.Whole(bytes, Form.AS_SENT));
    }

    /** Whether the kept bytes still carry the content codings that the headers name. */
    public enum Form {
        AS_SENT,
        DECODED
    }

    /** What is kept of the bytes. */
    public sealed interface Kept {
        /** All of them. */
        record Whole(Bytes bytes, Form form) implements Kept {}

        /** The first of them: the body was longer than the capture limit. */
        record Prefix(Bytes bytes, Form form) implements Kept {}

        /** None of them. */
        record Nothing(Why why) implements Kept {}

        /** Why no bytes are kept. Stored, so names are only ever added. */
        enum Why {
            /** There was no body. */
            EMPTY,
            /**
             * Both sides mean the same, so neither was shipped; of a leg that was asked again: it means the same as the
             * first answer of its side.
             */
            MEANS_THE_SAME,
            /** The other side did not answer, or this answer is not the one that is compared. */
            NOTHING_TO_COMPARE,
            /** Secrets could not be found in it (invalid, text, HTML), so it stays in the proxy. */
            NOT_REDACTABLE,
            /** Its content coding is unknown, broken or a bomb. */
            NOT_DECODABLE,
            /** The record would have been too large for Kafka. */
            TOO_LARGE,
            /** It was longer than the capture limit, and secrets cannot be found in a part of it for certain. */
            TRUNCATED
        }
    }

    /** The same body without its bytes. */
    public Body without(Kept.Why why) {
        return new Body(wireLength, decodedLength, byteDigest, canonicalDigest, new Kept.Nothing(why));
    }
}
