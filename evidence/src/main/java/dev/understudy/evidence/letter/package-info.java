/**
 * The records that nobody could read, for those who look after them. Decides which are listed and which are to be judged again;
 * must not judge or count any itself.
 */
@NullMarked
package dev.understudy.evidence.letter;

import org.jspecify.annotations.NullMarked;
