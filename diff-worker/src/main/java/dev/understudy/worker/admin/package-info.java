/**
 * What operators see of a worker: health and metrics. Decides when it is ready; must not change what the worker does.
 */
@NullMarked
package dev.understudy.worker.admin;

import org.jspecify.annotations.NullMarked;
