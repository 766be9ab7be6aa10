package dev.understudy.proxy.forward;

import dev.understudy.proxy.wire.Wire;
import dev.understudy.proxy.wire.WireListener;

/** Watches an idle connection: whatever comes, an end or bytes that nobody asked for, makes it useless. */
final class IdleListener implements WireListener {
    private final Wire wire;
    private final Runnable remove;

    IdleListener(Wire wire, Runnable remove) {
        this.wire = wire;
        this.remove = remove;
    }

    @Override
    public void readable() {
        if (wire.fill() == Wire.Fill.NOTHING) return;
        remove.run();
        wire.close();
    }

    @Override
    public void drained() {}

    @Override
    public void broken() {
        readable();
    }

    @Override
    public void failed() {
        remove.run();
    }
}
