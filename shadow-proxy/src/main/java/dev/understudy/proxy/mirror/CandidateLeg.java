package dev.understudy.proxy.mirror;

import java.util.concurrent.CompletionStage;

/** Asks for a leg beside the user's: of the candidate, or of the primary again. Called on the copy's loop; the result comes on that loop too. */
@FunctionalInterface
interface CandidateLeg {
    CompletionStage<LegOutcome> send(Copy copy);
}
