package dev.understudy.proxy.pass;

import dev.understudy.exchange.Origin;
import dev.understudy.proxy.repeat.BoundedRepeats;
import dev.understudy.proxy.writes.BoundedWritesOnGet;

/**
 * What the pass goes by, whatever the policy is.
 *
 * @param shippedShare of the exchanges whose bodies mean the same, those that are shipped all the same; 0 to 1
 * @param writes is told of what a candidate was refused
 * @param repeats knows what was asked before
 */
public record PassSettings(Origin origin, double shippedShare, BoundedWritesOnGet writes, BoundedRepeats repeats) {}
