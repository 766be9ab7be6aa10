package dev.understudy.worker.consume;

import dev.understudy.worker.judge.ReceivedRecord;
import java.util.OptionalInt;

/**
 * A dead letter as its topic holds it.
 *
 * @param topic Kafka's id of the topic that it stood in; empty where a build that did not note it has kept it
 * @param partition of that topic
 * @param received as it stood there
 * @param bytesLeftOut how many there were; empty where they were kept
 */
public record KeptLetter(String topic, int partition, ReceivedRecord received, OptionalInt bytesLeftOut) {}
