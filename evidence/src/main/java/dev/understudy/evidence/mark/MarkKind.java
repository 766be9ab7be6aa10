package dev.understudy.evidence.mark;

/** What a mark says happened. Labels are stored and shown in the API, so they are only ever added. */
public enum MarkKind {
    /** A side runs a version from then on, as somebody told. */
    DEPLOYMENT("deployment"),
    /** A version was seen in answers for the first time. */
    VERSION_SEEN("version-seen"),
    /** The database that both sides share was changed, as somebody told. */
    SCHEMA_MIGRATION("schema-migration"),
    /** The comparison rules of the policy file, or rules of the store, were changed. */
    POLICY("policy"),
    /** The figures were judged anew. */
    REJUDGED("rejudged");

    private final String label;

    MarkKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
