package dev.understudy.proxy.observe;

import dev.understudy.proxy.serve.Fate;
import java.time.Duration;
import java.time.Instant;

/**
 * One request when its user has been answered, as far as it may be shown.
 *
 * @param path as {@link ShownPath} lets it be seen
 * @param status 0 where there was no answer
 * @param instance of the primary that answered; empty where none did
 * @param client under its keyed hash; empty where it does not say who it is
 */
record ServedRequest(
        Instant at,
        String method,
        String path,
        int status,
        long requestBytes,
        long answerBytes,
        Duration duration,
        String instance,
        Fate fate,
        String client) {}
