package dev.understudy.proxy.wire;

/** What a connection tells its owner; always on the loop. */
public interface WireListener {
    /** Bytes, the end or a failure can be read. */
    void readable();

    /** Everything that was held back has been written. */
    void drained();

    /** Writing what was held back failed: the peer is gone. */
    void broken();

    /** The owner itself threw: a bug. The connection is closed already. */
    void failed();
}
