/** The tokens that stand where secrets stood. Decides their form and what is equal; must not know where secrets are found. */
@NullMarked
package dev.understudy.exchange.redact.token;

import org.jspecify.annotations.NullMarked;
