/**
 * Path templates: which endpoint a raw target belongs to, by the table of the inventory or by the form of its segments. Pure;
 * must not remember traffic.
 */
@NullMarked
package dev.understudy.exchange.template;

import org.jspecify.annotations.NullMarked;
