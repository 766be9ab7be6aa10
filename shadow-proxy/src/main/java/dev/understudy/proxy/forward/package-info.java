/**
 * One request asked of one server of a side: pools, rewriting of heads, reading of answers. Decides what a hop may change
 * and when a connection may be used again; must not know of clients, captures or mirroring.
 */
@NullMarked
package dev.understudy.proxy.forward;

import org.jspecify.annotations.NullMarked;
