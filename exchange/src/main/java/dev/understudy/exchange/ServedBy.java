package dev.understudy.exchange;

/** The side whose answer the user got: the primary until a cutover moves a share of the clients. */
public enum ServedBy {
    PRIMARY,
    CANDIDATE
}
