/**
 * The reports role: the API on the evidence and the web pages. Decides which parts stand together and in which order they
 * start; must not know how users are served.
 */
@NullMarked
package dev.understudy.reports;

import org.jspecify.annotations.NullMarked;
