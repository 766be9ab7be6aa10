/**
 * What people tell running proxies: to pause, to resume, to go by another policy, to count by other
 * templates. Decides which of two orders is the newer
 * one; must not carry one out.
 */
@NullMarked
package dev.understudy.exchange.control;

import org.jspecify.annotations.NullMarked;
