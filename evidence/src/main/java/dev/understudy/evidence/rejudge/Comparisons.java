package dev.understudy.evidence.rejudge;

import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.endpoint.EndpointRows;
import dev.understudy.evidence.group.Groups;
import java.util.List;

/** Holds a new generation against the one that is shown. */
public final class Comparisons {
    private final Database database;

    public Comparisons(Database database) {
        this.database = database;
    }

    /** By template and method; only endpoints of which either generation knows something. */
    public List<Comparison> of(Rejudging rejudging) {
        return database.read(handle -> Comparison.all(
                EndpointRows.of(handle, rejudging.replaces()),
                EndpointRows.of(handle, rejudging.generation()),
                Groups.of(handle, rejudging.replaces()),
                Groups.of(handle, rejudging.generation())));
    }
}
