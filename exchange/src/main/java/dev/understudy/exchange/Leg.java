package dev.understudy.exchange;

import dev.understudy.exchange.message.Answer;
import java.time.Duration;
import java.time.Instant;

/** How one side's answer came about. */
public sealed interface Leg {

    /**
     * A whole answer.
     *
     * @param instance which instance answered
     * @param startedAt wall clock of the proxy when the first byte was sent; for people, never for durations
     * @param timeToFirstByte from the first byte sent to the first byte of the final answer
     * @param duration from the first byte sent to the last byte read
     */
    record Answered(Instance instance, Instant startedAt, Duration timeToFirstByte, Duration duration, Answer answer)
            implements Leg {}

    /**
     * Asked, and there is nothing to compare.
     *
     * @param instance the instance that was asked; its version is the last one known
     * @param after from the first byte sent, or from the attempt to connect, to giving up
     */
    record Unanswered(Instance instance, Instant startedAt, Duration after, Reason reason) implements Leg {}

    /** Not asked, on purpose. */
    record NotAsked(Why why) implements Leg {}

    /**
     * One server of a side.
     *
     * @param name host and port, such as {@code legacy:8000}, with the address behind it where the host has several, such as
     *     {@code legacy:8000 (10.0.0.7)}; empty where none could be chosen
     * @param version what the side says of its build; empty where it says nothing
     */
    record Instance(String name, String version) {
        public static final Instance NONE = new Instance("", "");
    }

    /** Why an answer is missing. Stored and charted, so names are only ever added. */
    enum Reason {
        /** No whole answer within the call timeout. */
        TIMED_OUT,
        /** No connection: refused, unreachable, name or certificate not accepted. */
        REFUSED,
        /** The connection ended before the answer did. */
        RESET,
        /** What came was not HTTP, or ended before its declared length. */
        PROTOCOL_ERROR,
        /** Not asked because the side was slow, full or broken off; counts against the candidate. */
        UNAVAILABLE,
        /** The client went away before the primary's answer was whole. */
        CLIENT_GONE
    }

    /** Why a leg was not asked. Stored, so names are only ever added. */
    enum Why {
        /** The sides agree, or nothing can be compared. */
        NOTHING_TO_RECHECK,
        /** The method is not safe, or the route forbids rechecks. */
        NOT_ALLOWED,
        /** The budget of rechecks is spent, or the side has no time for more than users. */
        NO_BUDGET,
        /** C2 did not agree with C1, or did not answer: P2 would say nothing. */
        NOT_NEEDED,
        /** Rechecks are not built or switched off. */
        OFF
    }
}
