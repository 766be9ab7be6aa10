package dev.understudy.evidence.latency;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.util.Optional;

/** Reads how long answers took. */
public final class Latencies {
    private final Database database;

    public Latencies(Database database) {
        this.database = database;
    }

    /** Of an endpoint: of all versions of the candidate, or of one. */
    public Times of(long endpoint, Optional<String> candidateVersion) {
        return database.read(handle -> handle
                .createQuery("select " + TimesRows.COLUMNS + """

                        from latency l join version_pair p on p.id = l.pair_id
                        where l.endpoint_id in (
                                select endpoint_id from endpoint_root
                                where root_id = (select root_id from endpoint_root where endpoint_id = :endpoint))
                          and l.generation = (select generation from head)
                          and (:candidate::text is null or p.candidate_version = :candidate)
                        """)
                .bind("endpoint", endpoint)
                .bind("candidate", candidateVersion.map(StorableText::name).orElse(null))
                .map((row, context) -> TimesRows.read(row))
                .stream()
                .reduce(Times.none(), Times::and));
    }
}
