package dev.understudy.evidence.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The outcome of an exchange with the set of its differences.
 *
 * @param outcome with {@code reason}, as they are stored
 * @param members sorted, each once
 */
record Pattern(long endpoint, String outcome, String reason, List<Member> members) {
    static Pattern of(long endpoint, Outcome outcome, Collection<Member> members) {
        var sorted = List.copyOf(new TreeSet<>(members));
        return switch (outcome) {
            case Outcome.Compared compared -> new Pattern(endpoint, "compared", "", sorted);
            case Outcome.CandidateFailed failed ->
                new Pattern(endpoint, "candidate-failed", failed.reason(), List.of());
            case Outcome.NotComparable not -> new Pattern(endpoint, "not-comparable", not.reason(), List.of());
        };
    }

    /** The pattern that stands in for this one where an endpoint has too many: it keeps the verdict and no detail. */
    Pattern notExplored(long group) {
        if (members.isEmpty()) return this;
        Member worst = members.stream()
                .filter(Member::mismatches)
                .findFirst()
                .or(() ->
                        members.stream().filter(member -> member.rule() == null).findFirst())
                .orElse(members.getFirst());
        return new Pattern(endpoint, outcome, reason, List.of(new Member(group, worst.rule(), standing(worst))));
    }

    /** What identifies it within its endpoint: the first 128 bits of a SHA-256. */
    UUID digest() {
        var text = new StringBuilder(outcome).append('\n').append(reason);
        for (Member member : members) {
            text.append('\n')
                    .append(member.group())
                    .append(' ')
                    .append(member.standing())
                    .append(' ');
            text.append(member.rule() == null ? "" : "by " + member.rule());
        }
        var bytes = ByteBuffer.wrap(sha256(text.toString()));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Standing standing(Member worst) {
        return worst.moved() ? Standing.MOVED : Standing.UNCONFIRMED;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
