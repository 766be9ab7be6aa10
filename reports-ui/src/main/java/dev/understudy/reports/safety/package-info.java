/**
 * What keeps mirroring from doing harm, in the API. Decides which words explain a reason and a risk, and what speaks against
 * copies of an endpoint at present; must not ask a proxy.
 */
@NullMarked
package dev.understudy.reports.safety;

import org.jspecify.annotations.NullMarked;
