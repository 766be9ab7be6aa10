/**
 * The account of every request: what the proxies counted against what the workers saw. Decides how the terms add up; must
 * not count anything itself.
 */
@NullMarked
package dev.understudy.evidence.ledger;

import org.jspecify.annotations.NullMarked;
