package dev.understudy.proxy.forward;

/** One request's turn at one instance, from its choice to its end. Belongs to the request's loop. */
final class Turn {
    private final Instance instance;
    private final boolean probe;
    private boolean ended;

    /** @param probe whether this is the one request that tries an instance after its rest */
    Turn(Instance instance, boolean probe) {
        this.instance = instance;
        this.probe = probe;
    }

    Instance instance() {
        return instance;
    }

    boolean isProbe() {
        return probe;
    }

    /** It is over, however it went; only the first call counts. */
    void end() {
        if (ended) return;
        ended = true;
        instance.end(probe);
    }
}
