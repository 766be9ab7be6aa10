/**
 * The demo: its traffic, and the check that a run found what was planted and nothing else. Decides what a good run is; must
 * not know how the roles are started.
 */
@NullMarked
package dev.understudy.standalone.demo;

import org.jspecify.annotations.NullMarked;
