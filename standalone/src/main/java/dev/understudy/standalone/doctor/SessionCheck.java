package dev.understudy.standalone.doctor;

import dev.understudy.policy.Policy;
import dev.understudy.policy.Upstream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a session of the primary survives that the candidate sees its cookie: frameworks that cannot verify it end it, and
 * with it the user's. Tried with a synthetic client's session only. It also shows a shared cache that one side fills with
 * what the other cannot read, where sessions are kept in it.
 */
record SessionCheck(Policy policy, Optional<SyntheticSession> session, Questions questions) implements Check {
    private static final String SUBJECT = "sessions";

    @Override
    public List<Finding> examine() {
        return List.of(
                session.map(this::examine)
                        .orElseGet(
                                () -> Finding.unknown(
                                        SUBJECT,
                                        "not tried: sign a synthetic client in at the primary and name its session with --session-cookie-file and"
                                                + " --session-path; until then keep session cookies from the candidate, as is the default")));
    }

    private Finding examine(SyntheticSession synthetic) {
        Upstream primary = policy.primary();
        Optional<String> before = refusal(primary, synthetic);
        if (before.isPresent()) {
            return Finding.unknown(
                    SUBJECT,
                    "the primary does not know the synthetic session: " + before.get() + "; sign the client in anew");
        }
        for (URI url : policy.candidate().urls()) {
            Reply copied = questions.get(
                    policy.candidate(),
                    url,
                    synthetic.path(),
                    Map.of("Cookie", synthetic.cookie(), MarkCheck.MARK, "1"));
            if (copied instanceof Reply.Silent silent) {
                return Finding.unknown(SUBJECT, "the candidate did not answer: " + silent.reason());
            }
        }
        return refusal(primary, synthetic)
                .map(after -> Finding.noGo(
                        SUBJECT,
                        "the candidate ended the session of the primary when it saw its cookie (" + after
                                + "): never forward session cookies, and give the candidate its own session store"))
                .orElseGet(() -> Finding.go(
                        SUBJECT, "the synthetic client's session survived a copy with its cookie to the candidate"));
    }

    /** What is wrong with the session at the primary; empty where it is known there. */
    private Optional<String> refusal(Upstream primary, SyntheticSession synthetic) {
        URI url = primary.urls().getFirst();
        return switch (questions.get(primary, url, synthetic.path(), Map.of("Cookie", synthetic.cookie()))) {
            case Reply.Silent silent -> Optional.of("it did not answer: " + silent.reason());
            case Reply.Answered answered when answered.isGood() -> Optional.empty();
            case Reply.Answered answered -> Optional.of("GET " + synthetic.path() + " answered " + answered.status());
        };
    }
}
