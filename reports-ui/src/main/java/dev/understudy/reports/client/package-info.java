/**
 * Clients in the API. Decides how one is named; must not know who they are.
 */
@NullMarked
package dev.understudy.reports.client;

import org.jspecify.annotations.NullMarked;
