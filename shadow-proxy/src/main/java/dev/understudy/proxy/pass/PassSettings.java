package dev.understudy.proxy.pass;

import dev.understudy.exchange.Origin;

/**
 * What the pass goes by, whatever the policy is.
 *
 * @param shippedShare of the exchanges whose bodies mean the same, those that are shipped all the same; 0 to 1
 */
public record PassSettings(Origin origin, double shippedShare) {}
