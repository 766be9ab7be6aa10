package dev.understudy.policy;

/**
 * A server of its own with a copy of the data, for the copies of some routes.
 *
 * @param name unique in its policy
 */
public record IsolatedUpstream(String name, Upstream upstream) {}
