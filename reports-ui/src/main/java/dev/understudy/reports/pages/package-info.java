/**
 * The web pages, as they were built into the classpath. Decides what may be kept by browsers; must not know what is in
 * them.
 */
@NullMarked
package dev.understudy.reports.pages;

import org.jspecify.annotations.NullMarked;
