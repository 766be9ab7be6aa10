package dev.understudy.policy;

/**
 * Where a line per request is written.
 *
 * @param target {@code off}, {@code stdout} or a file, which is added to
 */
public record AccessLogSettings(String target, Format format) {
    private static final String OFF = "off";

    /** How a line is written. */
    public enum Format {
        TEXT,
        JSON
    }

    public static AccessLogSettings defaults() {
        return new AccessLogSettings(OFF, Format.TEXT);
    }

    public boolean isOff() {
        return target.equals(OFF);
    }

    public boolean isStandardOutput() {
        return target.equals("stdout");
    }
}
