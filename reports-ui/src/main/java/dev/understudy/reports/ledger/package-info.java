/**
 * The ledger in the API. Decides its fields; must not add anything up.
 */
@NullMarked
package dev.understudy.reports.ledger;

import org.jspecify.annotations.NullMarked;
