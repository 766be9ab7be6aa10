/**
 * Secrets in JSON texts: found while they are read, replaced in the original bytes. Decides by field names; must not
 * respell anything else.
 */
@NullMarked
package dev.understudy.exchange.redact.json;

import org.jspecify.annotations.NullMarked;
