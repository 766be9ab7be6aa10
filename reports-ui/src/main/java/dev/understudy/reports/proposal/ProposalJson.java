package dev.understudy.reports.proposal;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.noise.NoisyPlace;
import dev.understudy.reports.http.JsonText;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One proposal in the API.
 *
 * @param document the rule that would be added
 * @param refusedBefore whether somebody refused it on half of this evidence
 */
record ProposalJson(
        long id,
        long endpointId,
        String endpoint,
        String location,
        List<Long> groups,
        long rechecks,
        long disagreed,
        long moved,
        JsonNode document,
        BacktestJson backtest,
        boolean refusedBefore) {

    /**
     * What the rule would have done.
     *
     * @param samples stored exchanges that were judged with the rule
     */
    record BacktestJson(long groups, long exchanges, long closed, long showOthers, long samples, long samplesClosed) {}

    static ProposalJson of(EvidenceStore store, NoisyPlace place) {
        ObjectNode document = document(place);
        SampleBacktest samples = SampleBacktest.of(store, place.groups(), document);
        return new ProposalJson(
                place.id(),
                place.endpointId(),
                place.endpoint(),
                place.location(),
                place.groups(),
                place.rechecks(),
                place.disagreed(),
                place.moved(),
                document,
                new BacktestJson(
                        place.groups().size(),
                        place.exchanges(),
                        place.closed(),
                        place.exchanges() - place.closed(),
                        samples.judged(),
                        samples.closed()),
                place.refusedAt() > 0);
    }

    /** Presence and type are still judged, so nothing but the volatile values is excused. */
    static ObjectNode document(NoisyPlace place) {
        ObjectNode document = JsonText.MAPPER.createObjectNode();
        document.putObject("ignoreValue").put("endpoint", place.endpoint()).put("location", place.location());
        document.put(
                "reason",
                "the primary answered something else in " + place.disagreed() + " of " + place.rechecks()
                        + " rechecks");
        return document;
    }
}
