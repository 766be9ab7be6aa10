package dev.understudy.policy;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What tells a route's copies from the requests they copy, beside the path; the user's request stays as it is.
 *
 * @param authorizationFile holds the value of the copy's Authorization line
 */
public record CandidateRequest(HeaderChanges headers, ParameterChanges parameters, Optional<Path> authorizationFile) {
    public static final CandidateRequest UNCHANGED =
            new CandidateRequest(HeaderChanges.NONE, ParameterChanges.NONE, Optional.empty());
}
