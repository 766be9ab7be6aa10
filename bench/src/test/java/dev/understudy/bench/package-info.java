/** Decides whether the harness reads and sums up its figures correctly. Must not start a server. */
@NullMarked
package dev.understudy.bench;

import org.jspecify.annotations.NullMarked;
