/**
 * The shadow proxy put together: which part is joined to which, in what order they start and stop. Decides nothing that a
 * part could decide; must not know of PostgreSQL or of comparison.
 */
@NullMarked
package dev.understudy.proxy;

import org.jspecify.annotations.NullMarked;
