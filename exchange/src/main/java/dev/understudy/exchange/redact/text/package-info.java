/**
 * Secrets in header lines, cookies, links, forms and texts: found by name and by form, replaced in place. Decides where a
 * value begins and ends; must not touch what is no secret.
 */
@NullMarked
package dev.understudy.exchange.redact.text;

import org.jspecify.annotations.NullMarked;
