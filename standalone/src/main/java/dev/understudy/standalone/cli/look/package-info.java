/**
 * The commands that look and tell: reports, records, checks. Decide how an answer becomes words and an exit code; must
 * change nothing.
 */
@NullMarked
package dev.understudy.standalone.cli.look;

import org.jspecify.annotations.NullMarked;
