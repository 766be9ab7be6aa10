/**
 * Dry runs: whether the candidate has proved that it rolls back what it does, and which routes have lost its word. Decides
 * when a dry run may be asked for; must not touch requests.
 */
@NullMarked
package dev.understudy.proxy.dryrun;

import org.jspecify.annotations.NullMarked;
