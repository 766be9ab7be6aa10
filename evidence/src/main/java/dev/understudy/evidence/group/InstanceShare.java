package dev.understudy.evidence.group;

/**
 * What one instance has to do with a group, within the pairs of versions that show it.
 *
 * @param side {@code primary} or {@code candidate}
 * @param instance as the records name it, such as {@code rewrite:8000 (10.0.0.7)}
 * @param compared exchanges of the group's endpoint that it answered and that were compared
 * @param mismatches those of them that show the group and that no rule excused
 */
public record InstanceShare(String side, String instance, long compared, long mismatches) {}
