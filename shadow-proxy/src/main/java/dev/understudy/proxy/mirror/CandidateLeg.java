package dev.understudy.proxy.mirror;

import java.util.concurrent.CompletionStage;

/** Asks the candidate. Called on the copy's loop; the result comes on that loop too. */
@FunctionalInterface
interface CandidateLeg {
    CompletionStage<LegOutcome> send(Copy copy);
}
