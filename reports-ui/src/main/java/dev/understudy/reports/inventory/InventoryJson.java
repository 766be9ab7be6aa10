package dev.understudy.reports.inventory;

import dev.understudy.evidence.inventory.NewList;
import dev.understudy.evidence.inventory.SlugProposal;
import dev.understudy.evidence.inventory.Watching;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inventory in the API.
 *
 * @param version of the table that proxies go by
 * @param entries lines of the lists, once for each method that is known
 * @param endpoints all that were seen, in the inventory or not
 */
record InventoryJson(
        long version,
        @Nullable Instant changedAt,
        WatchedJson watched,
        List<ListJson> lists,
        List<EntryJson> entries,
        List<SeenJson> endpoints,
        List<RenameJson> renames,
        List<SlugProposal> proposals) {

    /**
     * How long requests were watched.
     *
     * @param since null where nothing was watched yet
     * @param hours in which some proxy was there
     * @param window of the question "not seen for"; null where it was not asked
     */
    record WatchedJson(
            @Nullable Instant since,
            @Nullable Instant until,
            double hours,
            List<Watching.Span> gaps,
            @Nullable WindowJson window) {}

    /** @param hours of these days in which some proxy was there */
    record WindowJson(int days, double hours) {}

    record ListJson(
            String name,
            String kind,
            boolean ofPolicy,
            String importedBy,
            Instant importedAt,
            int patterns,
            List<NewList.Untranslated> notTranslated) {}

    /**
     * One endpoint that there should be.
     *
     * @param method {@code *} where the list does not say
     * @param countedUnder the template under which its requests count, where that is another one
     */
    record EntryJson(
            String list,
            int line,
            String method,
            String template,
            List<String> patterns,
            @Nullable String countedUnder,
            long seen,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            @Nullable Double perDay) {}

    /** @param listed whether the inventory has it */
    record SeenJson(
            long id,
            String endpoint,
            boolean listed,
            long seen,
            Instant firstSeen,
            Instant lastSeen,
            @Nullable Double perDay) {}

    record RenameJson(String endpoint, String into, String actor, Instant at, String reason) {}
}
