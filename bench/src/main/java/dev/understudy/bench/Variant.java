package dev.understudy.bench;

import java.net.URI;

/**
 * One proxy of ours in the field.
 *
 * @param mirror the policy's word for its one route: {@code safe} or {@code never}
 * @param bootstrap the broker's address, or where none is
 * @param heap as the JVM wants it: {@code 128m}
 */
record Variant(String name, String mirror, URI primary, URI candidate, String bootstrap, String heap) {}
