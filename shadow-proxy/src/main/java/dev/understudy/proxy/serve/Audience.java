package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.wire.Loop;

/** Who is told of every request, exactly once: the ledger and the mirror stand behind it. Called on the loops. */
public interface Audience {
    /** A request goes to the primary; what comes of it is told to the witness. */
    Witness forwarded(RequestHead head, Client client, Loop loop);

    /** The guard refused it; nothing reached the primary. */
    void refused(Refusal refusal);

    /** The proxy answered it itself. */
    void answeredHere(RequestHead head);
}
