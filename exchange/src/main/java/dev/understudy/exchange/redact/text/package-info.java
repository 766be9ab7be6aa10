/**
 * Secrets in header lines, cookies, links and forms: found by name, replaced in place. Decides by names only; must not
 * touch what is no secret.
 */
@NullMarked
package dev.understudy.exchange.redact.text;

import org.jspecify.annotations.NullMarked;
