/**
 * Which circumstances an endpoint was seen in: status classes, query parameters, hours of the week, credentials. Decides how they
 * are kept small; must not say what is enough.
 */
@NullMarked
package dev.understudy.evidence.exposure;

import org.jspecify.annotations.NullMarked;
