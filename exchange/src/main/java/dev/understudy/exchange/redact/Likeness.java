package dev.understudy.exchange.redact;

/** How two answers stand to each other as far as the proxy can tell. */
public enum Likeness {
    /** One status, and bodies that are the same or mean the same: nobody needs to see them. */
    SAME,
    /** Another status, or bodies of another meaning or spelling. */
    DIFFERENT,
    /** One status, and bodies of which too little was seen. */
    UNKNOWN
}
