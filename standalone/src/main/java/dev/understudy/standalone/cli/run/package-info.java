/**
 * The commands that run roles until they are told to stop. Decide which policy a role gets; must not do a role's work.
 */
@NullMarked
package dev.understudy.standalone.cli.run;

import org.jspecify.annotations.NullMarked;
