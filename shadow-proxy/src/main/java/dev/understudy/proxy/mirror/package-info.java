/**
 * The copy: which requests are copied to the candidate, the copy itself, and how it is kept from hurting anybody. Decides
 * on mirroring and asks the candidate at most once; must not touch the user's answer.
 */
@NullMarked
package dev.understudy.proxy.mirror;

import org.jspecify.annotations.NullMarked;
