package dev.understudy.evidence.rejudge;

/** How an order, or a decision about one, ended. */
public sealed interface Ordered {
    record Done(Rejudging rejudging) implements Ordered {}

    record NoSuchOrder() implements Ordered {}

    /** One is under way already, and only one can be. */
    record UnderWay(Rejudging other) implements Ordered {}

    /** It was decided before, or it has not caught up yet, so that nobody can have seen what it changes. */
    record NotNow(String why) implements Ordered {}
}
