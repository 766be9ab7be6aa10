package dev.understudy.reports.rejudge;

import dev.understudy.evidence.change.Change;
import dev.understudy.evidence.rejudge.History;
import dev.understudy.reports.coverage.WholePlaces;
import dev.understudy.reports.http.JsonText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What the figures that are shown were judged under.
 *
 * @param countedSince exchanges from then on are in them; null: from the first one on
 * @param exactSince verdicts from then on are those of the present rules; null: all are
 * @param changes that earlier verdicts do not follow, newest first
 */
record HistoryJson(@Nullable Instant countedSince, @Nullable Instant exactSince, List<Change> changes) {
    static HistoryJson of(History history) {
        List<Change> changes = history.changes().stream()
                .filter(change -> !isFollowed(change.from()) && !isFollowed(change.to()))
                .toList();
        Instant exactSince = changes.isEmpty() ? null : changes.getFirst().at();
        return new HistoryJson(history.countedSince(), exactSince, changes);
    }

    /** A rule of whole places: history counts under it at once. */
    private static boolean isFollowed(String document) {
        try {
            return document.startsWith("{") && WholePlaces.isWhole(JsonText.MAPPER.readTree(document));
        } catch (JacksonException noDocument) {
            return false;
        }
    }
}
