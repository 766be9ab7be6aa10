package dev.understudy.policy.document;

/** A JSON Pointer as people write a field: {@code /routes/0/match} is {@code routes[0].match}. */
public final class FieldPath {
    private FieldPath() {}

    public static String of(String pointer) {
        var path = new StringBuilder();
        for (String token : pointer.split("/", -1)) {
            if (token.isEmpty()) continue;
            boolean index = token.chars().allMatch(c -> c >= '0' && c <= '9');
            if (index) path.append('[').append(token).append(']');
            else
                path.append(path.isEmpty() ? "" : ".")
                        .append(token.replace("~1", "/").replace("~0", "~"));
        }
        return path.toString();
    }
}
