package dev.understudy.reports.http;

import dev.understudy.evidence.database.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what fails below into a reply: 503 while the store is away, 500 for a bug, which is logged. */
final class NeverThrowingResource implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(NeverThrowingResource.class);

    private final Resource below;

    NeverThrowingResource(Resource below) {
        this.below = below;
    }

    @Override
    public Reply answer(Call call) {
        try {
            return below.answer(call);
        } catch (StoreUnavailable away) {
            return new Reply.Problem(503, "Evidence not available", String.valueOf(away.getMessage()));
        } catch (RuntimeException bug) {
            LOG.error("A request failed", bug);
            return new Reply.Problem(500, "Internal error", "The server failed; its log says why.");
        }
    }
}
