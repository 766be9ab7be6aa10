package dev.understudy.exchange.message;

/** One header line, or one trailer line, in its own spelling. The value is exact but for redaction. */
public record Header(String name, String value) {}
