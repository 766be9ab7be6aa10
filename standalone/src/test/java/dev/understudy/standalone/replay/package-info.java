/** That nothing is replayed but what may be, and nothing hostile in a file gets through. */
@NullMarked
package dev.understudy.standalone.replay;

import org.jspecify.annotations.NullMarked;
