/**
 * The diff worker: what proxies publish is judged, grouped and recorded. Decides how its parts are put together; must not
 * decide a verdict or a count itself.
 */
@NullMarked
package dev.understudy.worker;

import org.jspecify.annotations.NullMarked;
