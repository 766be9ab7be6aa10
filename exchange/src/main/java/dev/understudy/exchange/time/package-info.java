/** How instants are spelled. */
@NullMarked
package dev.understudy.exchange.time;

import org.jspecify.annotations.NullMarked;
