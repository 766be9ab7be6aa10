package dev.understudy.proxy.wire;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a bug in one connection's owner from the loop and its other connections: it costs that connection only. */
final class NeverThrowingWireListener implements WireListener {
    private static final Logger LOG = LoggerFactory.getLogger(NeverThrowingWireListener.class);

    private final Wire wire;
    private final WireListener owner;

    NeverThrowingWireListener(Wire wire, WireListener owner) {
        this.wire = wire;
        this.owner = owner;
    }

    @Override
    public void readable() {
        guarded(owner::readable);
    }

    @Override
    public void drained() {
        guarded(owner::drained);
    }

    @Override
    public void broken() {
        guarded(owner::broken);
    }

    @Override
    public void failed() {
        guarded(owner::failed);
    }

    private void guarded(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException bug) {
            LOG.error("a connection's owner failed", bug);
            wire.abort();
            try {
                owner.failed();
            } catch (RuntimeException again) {
                LOG.error("and failed again while it was told", again);
            }
        }
    }
}
