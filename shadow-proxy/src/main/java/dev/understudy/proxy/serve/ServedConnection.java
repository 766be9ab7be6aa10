package dev.understudy.proxy.serve;

import dev.understudy.proxy.wire.Watched;

/** A client's connection as its loop counts it and ends it, whatever is spoken on it. */
interface ServedConnection extends Watched {
    /** No request after the present ones. */
    void drain();

    /** The proxy ends: whoever is still served is cut off. */
    void cutOff();
}
