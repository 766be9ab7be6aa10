package dev.understudy.policy.document;

/** A place in a text; both count from 1. */
public record Place(int line, int column) {
    static final Place START = new Place(1, 1);
}
