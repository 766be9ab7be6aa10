package dev.understudy.proxy.http;

/** What the framing guard says of a request head. */
public sealed interface RequestOutcome {
    record Accepted(RequestHead head) implements RequestOutcome {}

    record Refused(Refusal refusal) implements RequestOutcome {}
}
