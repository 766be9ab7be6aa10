/**
 * Reads that write: told by what the candidate's database refuses. Decides which answers show it and remembers the endpoints;
 * must not touch the loops, which only ask.
 */
@NullMarked
package dev.understudy.proxy.writes;

import org.jspecify.annotations.NullMarked;
