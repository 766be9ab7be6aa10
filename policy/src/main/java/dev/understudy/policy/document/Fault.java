package dev.understudy.policy.document;

/**
 * Something wrong at a place of a document.
 *
 * @param pointer JSON Pointer (RFC 6901) of the value, of the missing one or of the unknown one
 */
public record Fault(Place place, String pointer, String message) {}
