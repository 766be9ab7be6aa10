/**
 * Judging anew: the order for it, the new generation of the evidence while it is built, what it would change, and the moment at
 * which it takes the place of the one that is shown. Decides who builds and when the pointer moves; must not judge.
 */
@NullMarked
package dev.understudy.evidence.rejudge;

import org.jspecify.annotations.NullMarked;
