/**
 * The users' side: connections accepted, requests taken one after another, answers brought back. Decides when a
 * connection may go on; must not know what the audience does with what it sees.
 */
@NullMarked
package dev.understudy.proxy.serve;

import org.jspecify.annotations.NullMarked;
