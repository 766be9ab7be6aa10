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

    /** Under so many requests a second that all of them keep up and no copy is given up; none where there is no such load. */
    List<Target> steadyTargets();

    /**
     * The rate of that load, in requests a second.
     *
     * @param fixed asked for where all peers keep up with it whatever the machine
     * @param busy what each took of as many as it could
     */
    default int steadyRate(int fixed, List<Measurement> busy) {
        return fixed;
    }
}
