package dev.understudy.policy;

/** Whose word on mirroring a proxy takes. */
public enum PolicyOrigin {
    /** The file's, always. */
    FILE,
    /** That of the control topic where there is one, else the file's. */
    TOPIC
}
