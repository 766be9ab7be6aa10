/**
 * Whether mirroring hurts the primary: its answers with copies are held against those of short control windows without.
 * Decides when nothing is mirrored for that; must not cost a user's request more than a count.
 */
@NullMarked
package dev.understudy.proxy.harm;

import org.jspecify.annotations.NullMarked;
