/** The canonical digest: whether two bodies mean the same, without keeping them. Pure; must not be usable to guess a body without the key. */
@NullMarked
package dev.understudy.exchange.canonical;

import org.jspecify.annotations.NullMarked;
