/**
 * Exchanges in the API: the kept record, decoded, with the judgement that was made of it. Decides how bytes are shown;
 * must not judge again.
 */
@NullMarked
package dev.understudy.reports.exchange;

import org.jspecify.annotations.NullMarked;
