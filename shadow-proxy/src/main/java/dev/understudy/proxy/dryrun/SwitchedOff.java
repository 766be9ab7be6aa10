package dev.understudy.proxy.dryrun;

import java.time.Instant;

/**
 * A route that lost the candidate's word; until a person switches it on again.
 *
 * @param why what the candidate did, for people, without the full stop
 */
public record SwitchedOff(String why, Instant since) {}
