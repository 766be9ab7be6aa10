package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.http.Refusal;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.wire.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what goes wrong behind the audience from the users: a request that cannot be watched is served unwatched. */
final class NeverThrowingAudience implements Audience {
    private static final Logger LOG = LoggerFactory.getLogger(NeverThrowingAudience.class);

    private final Audience audience;

    NeverThrowingAudience(Audience audience) {
        this.audience = audience;
    }

    @Override
    public Witness forwarded(RequestHead head, Client client, Loop loop) {
        try {
            return new NeverThrowingWitness(audience.forwarded(head, client, loop));
        } catch (RuntimeException bug) {
            report(bug);
            return NobodyWatches.INSTANCE;
        }
    }

    @Override
    public void refused(Refusal refusal) {
        try {
            audience.refused(refusal);
        } catch (RuntimeException bug) {
            report(bug);
        }
    }

    @Override
    public void answeredHere(RequestHead head) {
        try {
            audience.answeredHere(head);
        } catch (RuntimeException bug) {
            report(bug);
        }
    }

    private static void report(RuntimeException bug) {
        LOG.error("a request could not be watched; the user is served all the same", bug);
    }
}
