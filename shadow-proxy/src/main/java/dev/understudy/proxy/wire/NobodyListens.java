package dev.understudy.proxy.wire;

/** The listener of a connection that has no owner yet. */
enum NobodyListens implements WireListener {
    INSTANCE;

    @Override
    public void readable() {}

    @Override
    public void drained() {}

    @Override
    public void broken() {}

    @Override
    public void failed() {}
}
