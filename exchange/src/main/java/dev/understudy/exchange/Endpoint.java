package dev.understudy.exchange;

/**
 * What evidence is gathered for: a method and a path template.
 *
 * @param method as sent; methods are case-sensitive (RFC 9110 section 9.1)
 * @param template path with placeholders, such as {@code /api/v1/orders/{id}/}, or {@link #OTHER}
 */
public record Endpoint(String method, String template) {
    /** The template of every path that fits nothing or found the table full. */
    public static final String OTHER = "{other}";

    /**
     * Whether both are of one method and one path, whatever their placeholders are called: an inventory may call them otherwise
     * than they were learned.
     */
    public boolean isLike(Endpoint other) {
        return method.equals(other.method) && Placeholders.agree(template, other.template);
    }

    /** The name people read and write: {@code GET /api/v1/orders/{id}/}. */
    public String name() {
        return method + " " + template;
    }

    /**
     * Reads what {@link #name()} wrote.
     *
     * @throws IllegalArgumentException where there is no single space between a method and a template
     */
    public static Endpoint named(String name) {
        int space = name.indexOf(' ');
        if (space < 1 || space == name.length() - 1) {
            throw new IllegalArgumentException("an endpoint is written METHOD TEMPLATE, not '" + name + "'");
        }
        return new Endpoint(name.substring(0, space), name.substring(space + 1));
    }
}
