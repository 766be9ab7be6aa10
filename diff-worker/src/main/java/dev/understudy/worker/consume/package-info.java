/**
 * Kafka: the exchanges, their partitions' places, and the topic of what nobody can read. Decides where reading goes on;
 * must not decide a verdict, and must not skip a record.
 */
@NullMarked
package dev.understudy.worker.consume;

import org.jspecify.annotations.NullMarked;
