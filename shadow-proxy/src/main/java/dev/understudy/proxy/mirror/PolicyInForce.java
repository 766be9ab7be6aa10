package dev.understudy.proxy.mirror;

import java.util.function.Supplier;

/** The policy that new requests begin under; read once per request, from the loops, without a lock. */
public final class PolicyInForce implements Supplier<MirrorPolicy> {
    private volatile MirrorPolicy present;

    public PolicyInForce(MirrorPolicy first) {
        present = first;
    }

    @Override
    public MirrorPolicy get() {
        return present;
    }

    /** Requests that begin from now on go by that one. */
    public void set(MirrorPolicy next) {
        present = next;
    }
}
