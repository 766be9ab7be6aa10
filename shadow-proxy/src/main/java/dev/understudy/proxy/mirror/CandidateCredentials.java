package dev.understudy.proxy.mirror;

import dev.understudy.policy.Policy;
import dev.understudy.policy.Problem;
import dev.understudy.policy.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** With what copies authenticate, by the file that holds it. Never shown. */
public final class CandidateCredentials {
    public static final CandidateCredentials NONE = new CandidateCredentials(Map.of());

    private static final int LONGEST_BYTES = 8 << 10;
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?");

    private final Map<Path, String> values;

    private CandidateCredentials(Map<Path, String> values) {
        this.values = Map.copyOf(values);
    }

    /** What came of reading the files. */
    public sealed interface Reading {
        record Read(CandidateCredentials credentials) implements Reading {}

        /** @param problems never empty */
        record Unusable(List<Problem> problems) implements Reading {}
    }

    /** Reads every file that the policy's routes name. May block. */
    public static Reading read(Policy policy) {
        var values = new HashMap<Path, String>();
        var problems = new ArrayList<Problem>();
        List<Route> routes = policy.routes();
        for (int i = 0; i < routes.size(); i++) {
            Optional<Path> file = routes.get(i).candidateRequest().authorizationFile();
            if (file.isEmpty()) continue;
            try {
                values.put(file.get(), value(file.get()));
            } catch (IOException unusable) {
                String field = "routes[" + i + "].candidateRequest.credential.authorizationFile";
                problems.add(new Problem(0, 0, field, file.get() + " " + unusable.getMessage()));
            }
        }
        return problems.isEmpty()
                ? new Reading.Read(new CandidateCredentials(values))
                : new Reading.Unusable(List.copyOf(problems));
    }

    private static String value(Path file) throws IOException {
        try {
            if (Files.size(file) > LONGEST_BYTES) throw new IOException("is too long for a header value");
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (VALUE.matcher(text).matches()) return text;
            throw new IOException("does not hold one line of printable ASCII");
        } catch (NoSuchFileException absent) {
            throw new IOException("does not exist", absent);
        }
    }

    Optional<String> in(Path file) {
        return Optional.ofNullable(values.get(file));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CandidateCredentials credentials && values.equals(credentials.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "CandidateCredentials" + values.keySet();
    }
}
