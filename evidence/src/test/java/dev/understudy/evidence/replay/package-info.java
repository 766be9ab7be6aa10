/** That what replays showed stands apart from what users did. */
@NullMarked
package dev.understudy.evidence.replay;

import org.jspecify.annotations.NullMarked;
