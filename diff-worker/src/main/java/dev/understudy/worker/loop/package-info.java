/**
 * The threads of the worker: bouts of work, one after another. Decides what happens when one fails; must not know what they
 * work on.
 */
@NullMarked
package dev.understudy.worker.loop;

import org.jspecify.annotations.NullMarked;
