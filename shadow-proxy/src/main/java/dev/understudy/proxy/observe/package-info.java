/**
 * What is told of every request: figures for the metrics and a line for the access log. Decides what may be shown of a
 * request; bodies, header values and queries must not reach it.
 */
@NullMarked
package dev.understudy.proxy.observe;

import org.jspecify.annotations.NullMarked;
