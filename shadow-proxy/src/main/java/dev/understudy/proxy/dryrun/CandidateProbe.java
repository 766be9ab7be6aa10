package dev.understudy.proxy.dryrun;

import java.util.Set;

/** Asks the candidate to prove that it rolls back. */
interface CandidateProbe {
    /** Blocks, for as long as a call to the candidate may take. */
    Proof prove();

    /** Its instances as they are now: where each is, and which build it is as far as that is known. */
    Set<String> instances();
}
