package dev.understudy.bench;

import java.util.List;
import java.util.OptionalInt;

/** One thing to find out: who runs, what they are measured against, and how it reads. */
interface Course {
    /** What the table is about, in a sentence. */
    String title();

    /** Starts everything, from the least to the most. */
    List<Peer> peers(Servers servers);

    /** Under as many requests as each takes; those that this does not tell are asked of the steady load. */
    List<Target> targets();

    /** Under the steady load alone. */
    List<Target> steadyTargets();

    /**
     * So many requests a second that all of them keep up and no copy is given up; empty where there is no such load.
     *
     * @param fixed asked for where all peers keep up with it whatever the machine
     * @param busy what each took of as many as it could
     */
    OptionalInt steadyRate(int fixed, List<Measurement> busy);
}
