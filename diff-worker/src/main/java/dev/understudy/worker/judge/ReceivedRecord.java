package dev.understudy.worker.judge;

/** A record of the exchanges topic. */
public record ReceivedRecord(long offset, byte[] value, Sender sender) {}
