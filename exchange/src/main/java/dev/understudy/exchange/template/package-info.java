/** Path templates: which endpoint a raw target belongs to. Pure; must not remember traffic beyond its bound. */
@NullMarked
package dev.understudy.exchange.template;

import org.jspecify.annotations.NullMarked;
