/**
 * What the worker writes: the evidence of one batch of one partition, in one transaction with its position. Decides which
 * rows a judged exchange is counted in; must not know Kafka or judge anything.
 */
@NullMarked
package dev.understudy.evidence.record;

import org.jspecify.annotations.NullMarked;
