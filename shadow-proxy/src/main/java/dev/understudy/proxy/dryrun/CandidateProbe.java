package dev.understudy.proxy.dryrun;

import java.net.InetSocketAddress;
import java.util.Set;

/** Asks the candidate to prove that it rolls back. */
interface CandidateProbe {
    /** Blocks, for as long as a call to the candidate may take. */
    Proof prove();

    /** Its instances as they are now. */
    Set<InetSocketAddress> instances();
}
