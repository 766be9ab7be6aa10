package dev.understudy.policy;

import java.util.List;
import java.util.Optional;

/**
 * What keeps even the copy of a read from doing harm.
 *
 * @param authPaths that sign people in and out, or touch their credentials, in addition to the built-in ones
 * @param controlWindows empty where there are none
 */
public record Precautions(
        SessionPolicy sessions, List<PathPattern> authPaths, Optional<ControlWindowSettings> controlWindows) {
    public static final Precautions DEFAULTS =
            new Precautions(SessionPolicy.BUILT_IN, List.of(), Optional.of(ControlWindowSettings.DEFAULT));

    public Precautions {
        authPaths = List.copyOf(authPaths);
    }

    public Precautions withControlWindows(Optional<ControlWindowSettings> other) {
        return new Precautions(sessions, authPaths, other);
    }
}
