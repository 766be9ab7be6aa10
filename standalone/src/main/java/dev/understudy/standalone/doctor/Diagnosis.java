package dev.understudy.standalone.doctor;

import java.util.List;
import java.util.stream.Collectors;

/** All that was found; the worst of it decides. */
public record Diagnosis(List<Finding> findings) {
    public Diagnosis {
        findings = List.copyOf(findings);
    }

    static Diagnosis by(List<Check> checks) {
        return new Diagnosis(
                checks.stream().flatMap(check -> check.examine().stream()).toList());
    }

    /** Unknown where nothing was looked at. */
    public Opinion opinion() {
        return findings.stream().map(Finding::opinion).reduce(Opinion::orWorse).orElse(Opinion.UNKNOWN);
    }

    /** Such as {@code no-go: clocks, sessions}: what the opinion rests on. */
    public String sentence() {
        Opinion opinion = opinion();
        if (opinion == Opinion.GO) return "go: everything that was looked at is in order";
        return opinion.label() + ": "
                + findings.stream()
                        .filter(finding -> finding.opinion() == opinion)
                        .map(Finding::subject)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
