/**
 * The policy: which requests are mirrored and how, what is a secret, where everything listens; read from a file or made
 * from the command line. Decides what a valid policy is; must not act on one.
 */
@NullMarked
package dev.understudy.policy;

import org.jspecify.annotations.NullMarked;
