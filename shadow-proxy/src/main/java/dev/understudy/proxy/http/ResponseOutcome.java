package dev.understudy.proxy.http;

/** What was made of the head of an answer. */
public sealed interface ResponseOutcome {
    /** @param framing where its body ends */
    record Accepted(ResponseHead head, Framing framing) implements ResponseOutcome {}

    /** @param why for people */
    record Malformed(String why) implements ResponseOutcome {}
}
