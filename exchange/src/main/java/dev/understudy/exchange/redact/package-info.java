/** Redaction: secrets replaced by tokens before anything leaves the proxy. Pure; equal stays equal within one exchange. */
@NullMarked
package dev.understudy.exchange.redact;

import org.jspecify.annotations.NullMarked;
