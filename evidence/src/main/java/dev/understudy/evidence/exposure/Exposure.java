package dev.understudy.evidence.exposure;

import java.util.List;
import java.util.Map;

/**
 * Which circumstances an endpoint was seen in.
 *
 * @param statusClasses exchanges by the first digit of the primary's status; 0 where it did not answer
 * @param parameterSets the most frequent first; the set beyond the bound stands for all others
 * @param authenticated exchanges whose request carried credentials; {@code anonymous} those that carried none
 */
public record Exposure(
        Map<Integer, Long> statusClasses,
        List<ParameterSet> parameterSets,
        HoursOfWeek hours,
        long authenticated,
        long anonymous) {
    public Exposure {
        statusClasses = Map.copyOf(statusClasses);
        parameterSets = List.copyOf(parameterSets);
    }

    /** @param names sorted, each followed by a line feed; {@code {other}} for the sets beyond the bound; empty for none */
    public record ParameterSet(String names, long count) {
        public List<String> list() {
            return names.lines().toList();
        }
    }
}
