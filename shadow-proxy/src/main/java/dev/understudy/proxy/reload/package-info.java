/**
 * The life of the policy in a running proxy: the file and the control topic are looked at again and again, and what may
 * change while requests pass is changed between two of them. Decides which policy is in force and what needs a restart; must
 * not touch a request.
 */
@NullMarked
package dev.understudy.proxy.reload;

import org.jspecify.annotations.NullMarked;
