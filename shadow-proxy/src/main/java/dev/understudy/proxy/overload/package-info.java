/**
 * Under pressure the proxy gives up bodies first, then mirroring, never a user's request. Decides which grade is in force;
 * must not touch a connection.
 */
@NullMarked
package dev.understudy.proxy.overload;

import org.jspecify.annotations.NullMarked;
