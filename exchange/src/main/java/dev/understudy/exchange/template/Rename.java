package dev.understudy.exchange.template;

import dev.understudy.exchange.Endpoint;

/**
 * What people want counted under another template of the same method: because it has a better name, or because two are one.
 *
 * @param into what the endpoint is counted under
 */
public record Rename(Endpoint endpoint, String into) {
    /** @throws IllegalArgumentException with a sentence on what is wrong */
    public Rename {
        if (into.equals(endpoint.template())) throw new IllegalArgumentException("it is its own name");
        if (!into.startsWith("/") || into.length() > SegmentTemplates.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a template begins with a slash and has up to " + SegmentTemplates.MAX_LENGTH + " characters");
        }
        if (into.chars().anyMatch(c -> c <= ' ' || Character.isISOControl(c))) {
            throw new IllegalArgumentException("a template has no blanks or control characters");
        }
    }

    Endpoint renamed() {
        return new Endpoint(endpoint.method(), into);
    }
}
