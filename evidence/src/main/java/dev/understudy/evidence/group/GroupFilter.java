package dev.understudy.evidence.group;

import java.util.Optional;

/** Which groups to list; what is empty does not narrow. */
public record GroupFilter(Optional<Long> endpoint, Optional<GroupState> state, Optional<String> candidateVersion) {
    public static final GroupFilter NONE = new GroupFilter(Optional.empty(), Optional.empty(), Optional.empty());

    public static GroupFilter ofEndpoint(long endpoint) {
        return new GroupFilter(Optional.of(endpoint), Optional.empty(), Optional.empty());
    }

    public GroupFilter with(Optional<String> version) {
        return new GroupFilter(endpoint, state, version);
    }
}
