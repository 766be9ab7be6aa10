/**
 * Links: when two URLs of the two sides mean one place. Decides by the route's path mapping and the servers that
 * answered; must not resolve or fetch anything.
 */
@NullMarked
package dev.understudy.comparison.link;

import org.jspecify.annotations.NullMarked;
