package dev.understudy.policy;

/** Whether a route's requests are copied to the candidate. */
public enum Mirroring {
    /** None of them. */
    NEVER,
    /** Those of safe methods (RFC 9110 section 9.2.1). */
    SAFE
}
