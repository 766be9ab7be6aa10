package dev.understudy.policy;

/** Which sides of a route may be asked again where their answers differ. */
public enum Rechecking {
    BOTH,
    /** The candidate alone: the primary's answer costs too much, or what it does is not known to be harmless. */
    CANDIDATE,
    NEVER
}
