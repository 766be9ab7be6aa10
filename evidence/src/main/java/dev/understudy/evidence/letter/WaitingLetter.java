package dev.understudy.evidence.letter;

import dev.understudy.evidence.record.Partition;

/** A dead letter that is to be judged again. */
public record WaitingLetter(Partition partition, long offset) {}
