/**
 * From the bytes of a record to an exchange with its judgement. Decides what is counted of a verdict and under which
 * rules it is made; must not touch Kafka or PostgreSQL.
 */
@NullMarked
package dev.understudy.worker.judge;

import org.jspecify.annotations.NullMarked;
