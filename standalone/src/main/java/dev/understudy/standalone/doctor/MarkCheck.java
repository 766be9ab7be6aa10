package dev.understudy.standalone.doctor;

import dev.understudy.policy.Upstream;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Whether the candidate knows a copy when it sees one, so that it can leave out what a copy must not do (mails, payments,
 * counters): it answers the mark with {@code X-Understudy-Shadow: seen}, as the middleware in {@code recipes/} does.
 */
record MarkCheck(Upstream candidate, String path, Questions questions) implements Check {
    static final String MARK = "X-Understudy-Shadow";
    static final String SEEN = "seen";

    @Override
    public List<Finding> examine() {
        return candidate.urls().stream().map(this::examine).toList();
    }

    private Finding examine(URI url) {
        return switch (questions.get(candidate, url, path, Map.of(MARK, "1"))) {
            case Reply.Silent silent ->
                Finding.noGo("mark", url + " does not answer a marked request: " + silent.reason());
            case Reply.Answered answered
            when answered.header(MARK).filter(SEEN::equals).isPresent() ->
                Finding.go("mark", url + " knows a copy by its mark");
            case Reply.Answered answered ->
                Finding.unknown(
                        "mark",
                        url + " does not say whether it knows a copy by its mark (" + MARK + ": 1): let it answer "
                                + MARK + ": seen, with the middleware in recipes/ or your own");
        };
    }
}
