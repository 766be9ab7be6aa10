package dev.understudy.reports.judgement;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Who is who in the arrays of two bodies, as it was judged.
 *
 * @param arrays those that were not paired index by index
 * @param more whether there are others of which nothing is known
 */
public record JudgedPairings(List<JudgedArray> arrays, boolean more) {

    /**
     * @param at the place of the array, by the primary's indexes
     * @param kept stretches of elements with a partner, each as the primary's index, the candidate's, and how many
     * @param moved the same of those that stand elsewhere among the others
     */
    public record JudgedArray(String at, List<List<Integer>> kept, List<List<Integer>> moved) {}

    static JudgedPairings read(JsonNode pairings) {
        List<JudgedArray> arrays = new ArrayList<>();
        for (JsonNode array : pairings.path("arrays")) {
            arrays.add(new JudgedArray(
                    array.path("at").asString(""), runs(array.path("kept")), runs(array.path("moved"))));
        }
        return new JudgedPairings(arrays, pairings.path("more").asBoolean(false));
    }

    private static List<List<Integer>> runs(JsonNode runs) {
        List<List<Integer>> read = new ArrayList<>();
        for (JsonNode run : runs) {
            read.add(List.of(
                    run.path(0).asInt(0), run.path(1).asInt(0), run.path(2).asInt(0)));
        }
        return read;
    }
}
