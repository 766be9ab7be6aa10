package dev.understudy.exchange.message;

/**
 * What the client asked.
 *
 * @param method exact
 * @param target the raw request target, byte for byte as sent but for redacted stretches
 * @param version {@code HTTP/1.1}, {@code HTTP/1.0} or {@code HTTP/2}
 */
public record Request(String method, String target, String version, Headers headers, Body body) {}
