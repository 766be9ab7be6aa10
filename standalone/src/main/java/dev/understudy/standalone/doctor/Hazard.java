package dev.understudy.standalone.doctor;

import java.util.stream.Stream;

/** Ways to do harm that only the candidate's own set-up prevents (docs/safety.md, first day). */
public enum Hazard {
    READ_ONLY_ROLE("read-only-role", "the candidate's database user cannot write (docs/recipes/read-only-role.md)"),
    CACHE_PREFIX("cache-prefix", "the candidate's cache is its own, or has a key prefix of its own"),
    NO_MIGRATE("no-migrate", "no deployment of the candidate runs migrations on the shared database"),
    EGRESS("egress", "the candidate cannot reach mail, payment and other third parties (k8s/ has a network policy)");

    private final String label;
    private final String remedy;

    Hazard(String label, String remedy) {
        this.label = label;
        this.remedy = remedy;
    }

    public String label() {
        return label;
    }

    String remedy() {
        return remedy;
    }

    /** @throws IllegalArgumentException that names all there are */
    public static Hazard labelled(String label) {
        return Stream.of(values())
                .filter(hazard -> hazard.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + label + "' is none of "
                        + String.join(
                                ", ", Stream.of(values()).map(Hazard::label).toList())));
    }
}
