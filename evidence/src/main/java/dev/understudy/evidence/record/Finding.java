package dev.understudy.evidence.record;

import org.jspecify.annotations.Nullable;

/**
 * One difference of one exchange, as it is counted: what identifies its mismatch group, and what excused it.
 *
 * @param fingerprint identifies the group within its endpoint, hexadecimal
 * @param fingerprintVersion of the way fingerprints are made; groups of different versions are never mixed
 * @param kind such as {@code json-value}; see the comparison
 * @param location normalised, such as {@code /items/*}{@code /price} or a header's name
 * @param statusPair both statuses, such as {@code 200/404}
 * @param shapes the shapes of both values, such as {@code number/string}
 * @param rule the id of the rule that excused it; null where none did
 */
public record Finding(
        String fingerprint,
        int fingerprintVersion,
        String kind,
        String location,
        String statusPair,
        String shapes,
        @Nullable String rule,
        Standing standing) {}
