package dev.understudy.evidence.group;

import java.time.Instant;

/**
 * One thing that was decided or said about a group.
 *
 * @param what {@code group-state}, {@code group-comment}, {@code group-assignee}, {@code group-link}, {@code group-merged},
 *     {@code group-unmerged} or {@code group-split}; in the last three {@code from} or {@code to} names the other group
 */
public record StateChange(Instant at, String actor, String what, String from, String to, String reason) {}
