/**
 * Headers that matter, each by what it means: sets as sets, links as links, cookies by name and attributes. Decides which
 * lines count and where they differ; must not know rules.
 */
@NullMarked
package dev.understudy.comparison.header;

import org.jspecify.annotations.NullMarked;
