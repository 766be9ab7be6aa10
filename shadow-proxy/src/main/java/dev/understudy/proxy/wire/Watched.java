package dev.understudy.proxy.wire;

/** Something that may take too long. */
public interface Watched {
    long NEVER = Long.MAX_VALUE;

    /** When it will have taken too long, on the clock of {@link Deadlines#now()}; or {@link #NEVER}. */
    long deadline();

    /** It has; called once per sweep while the deadline lies in the past. */
    void expired();
}
