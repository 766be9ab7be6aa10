/**
 * Judging dead letters again, as people order it. Decides under which rules and in which portions; must not decide what is
 * counted twice, which is the store's to prevent.
 */
@NullMarked
package dev.understudy.worker.letters;

import org.jspecify.annotations.NullMarked;
