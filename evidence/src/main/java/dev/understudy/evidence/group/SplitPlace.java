package dev.understudy.evidence.group;

/**
 * One place that is a group of its own.
 *
 * @param parent the fingerprint that it has in common with other places
 * @param place as verdicts name it
 * @param fingerprint of its group
 */
public record SplitPlace(String method, String template, String parent, String place, String fingerprint) {}
