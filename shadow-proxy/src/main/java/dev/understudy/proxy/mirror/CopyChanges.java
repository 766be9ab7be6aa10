package dev.understudy.proxy.mirror;

import dev.understudy.exchange.message.Header;
import dev.understudy.policy.CandidateRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a route changes in its copies, beside the path. Pure.
 *
 * @param without lower-case names whose lines are left out
 * @param added lines behind all others
 */
record CopyChanges(QueryEdit query, Set<String> without, List<Header> added) {
    static final CopyChanges NONE = of(CandidateRequest.UNCHANGED, CandidateCredentials.NONE);

    private static final String AUTHORIZATION = "Authorization";

    CopyChanges {
        without = Set.copyOf(without);
        added = List.copyOf(added);
    }

    /** @throws IllegalArgumentException where a file was not read that the route names */
    static CopyChanges of(CandidateRequest request, CandidateCredentials credentials) {
        var without = new HashSet<String>();
        var added = new ArrayList<Header>();
        request.headers().remove().forEach(name -> without.add(lower(name)));
        request.headers().set().forEach((name, value) -> {
            without.add(lower(name));
            added.add(new Header(name, value));
        });
        request.authorizationFile().ifPresent(file -> {
            String value = credentials.in(file).orElseThrow(() -> new IllegalArgumentException(file + " was not read"));
            without.add(lower(AUTHORIZATION));
            added.add(new Header(AUTHORIZATION, value));
        });
        return new CopyChanges(new QueryEdit(request.parameters()), without, added);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Without what is added: it may be a secret. */
    @Override
    public String toString() {
        return "CopyChanges[" + query + ", without " + without + "]";
    }
}
