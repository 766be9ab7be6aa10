package dev.understudy.standalone.demo;

/**
 * Where a difference was planted, or a group found.
 *
 * @param endpoint such as {@code GET /api/v1/books/{id}/}
 * @param kind such as {@code json-value}
 * @param location normalised, such as {@code /results/*}{@code /url}, a header's name or {@code status}
 */
public record Place(String endpoint, String kind, String location) {
    @Override
    public String toString() {
        return endpoint + "  " + kind + (location.isEmpty() || location.equals(kind) ? "" : " at " + location);
    }
}
