/**
 * Bounded copies of bodies taken as bytes pass. Decides how much is kept and when a copy is given up; must not slow what
 * passes.
 */
@NullMarked
package dev.understudy.proxy.capture;

import org.jspecify.annotations.NullMarked;
