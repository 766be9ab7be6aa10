package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;

/** Sees one request go by, on its loop. {@link #answered} or {@link #unanswered} comes last; neither may throw or block. */
public interface Witness {
    void requestBody(byte[] array, int from, int to);

    void answerHead(ResponseHead head);

    void answerBody(byte[] array, int from, int to);

    /** The primary's answer is whole, and on its way to the client. */
    void answered(Instance instance, Timing timing, HeaderLines trailers);

    void unanswered(Cause cause);

    /** The proxy answers in the primary's place; {@link #unanswered} follows. */
    default void answeredInstead(int status) {}

    /** What becomes of the copy; asked after the end. */
    default Fate fate() {
        return Fate.UNKNOWN;
    }

    /** Why there is no whole answer. */
    enum Cause {
        CLIENT_GONE,
        PRIMARY_FAILED,
        /** The primary's answer was whole before the request was. */
        ANSWERED_EARLY,
        /** The connection speaks another protocol from here on. */
        SWITCHED
    }
}
