/**
 * Where a command line begins. Decides which commands there are and how a failure becomes a sentence and an exit code; must
 * not know what a command does.
 */
@NullMarked
package dev.understudy.standalone;

import org.jspecify.annotations.NullMarked;
