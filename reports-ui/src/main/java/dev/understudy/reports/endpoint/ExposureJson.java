package dev.understudy.reports.endpoint;

import dev.understudy.evidence.exposure.Exposure;
import dev.understudy.evidence.exposure.HoursOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which circumstances an endpoint was seen in.
 *
 * @param statusClasses exchanges by the primary's status, {@code 2xx} and so on; {@code none} where it did not answer
 * @param hours of the week in which it was seen, UTC, from 0 for Monday midnight to 167
 * @param authenticated exchanges whose request carried credentials; {@code anonymous} the others
 */
record ExposureJson(
        Map<String, Long> statusClasses,
        List<ParameterSetJson> parameterSets,
        List<Integer> hours,
        int hoursOfWeek,
        long authenticated,
        long anonymous) {

    static ExposureJson of(Exposure of) {
        Map<String, Long> classes = new TreeMap<>();
        of.statusClasses().forEach((digit, count) -> classes.put(digit == 0 ? "none" : digit + "xx", count));
        return new ExposureJson(
                classes,
                of.parameterSets().stream().map(ParameterSetJson::of).toList(),
                of.hours().hours().stream().boxed().toList(),
                HoursOfWeek.ALL,
                of.authenticated(),
                of.anonymous());
    }

    /** @param names none for requests without parameters; {@code {other}} for the sets beyond the bound */
    record ParameterSetJson(List<String> names, long count) {
        static ParameterSetJson of(Exposure.ParameterSet of) {
            return new ParameterSetJson(of.list(), of.count());
        }
    }
}
