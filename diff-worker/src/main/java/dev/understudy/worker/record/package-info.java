/**
 * From a run of records to a batch in the evidence. Decides when a batch counts, when it is judged again and when it
 * was another's to write; must not know Kafka.
 */
@NullMarked
package dev.understudy.worker.record;

import org.jspecify.annotations.NullMarked;
