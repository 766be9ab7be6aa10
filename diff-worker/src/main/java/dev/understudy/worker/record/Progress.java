package dev.understudy.worker.record;

import dev.understudy.worker.judge.BatchJudge.JudgedRecords;

/** How recording a run of records ended. */
public sealed interface Progress {
    /** @param next the position behind the run */
    record Advanced(long next, JudgedRecords counted) implements Progress {}

    /**
     * Another worker was here: nothing of the run was counted by this one.
     *
     * @param found where reading goes on
     */
    record Fenced(long found) implements Progress {}

    /**
     * Nothing of the run was counted: another generation of the evidence takes, or has taken, the place of the one that is
     * written to. The store says where reading goes on.
     */
    record Postponed() implements Progress {}
}
