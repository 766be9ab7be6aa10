/**
 * A real Kafka broker and a real PostgreSQL on loopback, each on a directory that outlives the JVM. Decides ports, settings
 * and recovery of what a killed JVM left behind; must not know topics, tables or any other room of Understudy.
 */
@NullMarked
package dev.understudy.embedded;

import org.jspecify.annotations.NullMarked;
