/**
 * What was asked before: which exchanges repeat a question that the same client has asked already on the same day. Decides
 * that from hashes alone; must keep neither clients nor targets.
 */
@NullMarked
package dev.understudy.proxy.repeat;

import org.jspecify.annotations.NullMarked;
