package dev.understudy.bench;

import java.util.List;

/** One thing to find out: who runs, what they are measured against, and how it reads. */
interface Course {
    /** What the table is about, in a sentence. */
    String title();

    /** Starts everything, from the least to the most. */
    List<Peer> peers(Servers servers);

    /** Under as many requests as each takes. */
    List<Target> targets();

    /** Under so many requests a second that all of them keep up. */
    List<Target> steadyTargets();
}
