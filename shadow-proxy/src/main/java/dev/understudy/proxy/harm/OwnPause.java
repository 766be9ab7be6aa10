package dev.understudy.proxy.harm;

import java.time.Instant;

/**
 * A pause that mirroring has made of itself, because the primary fared worse with copies.
 *
 * @param because in a sentence, without the full stop
 */
public record OwnPause(String because, Instant since, Instant until) {
    static OwnPause of(Course.Paused paused, Instant now) {
        return new OwnPause(paused.harm().sentence(), now, now.plus(paused.hold()));
    }
}
