/**
 * What is known of each endpoint: its counts under the present decisions, its parity with the bound, and whether that is
 * enough. Decides readiness; must not change anything.
 */
@NullMarked
package dev.understudy.evidence.endpoint;

import org.jspecify.annotations.NullMarked;
