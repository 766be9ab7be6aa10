package dev.understudy.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures as text, with each peer's ratios against nginx and nginx mirror. */
final class Table {
    private Table() {}

    static String of(List<Measurement> measurements) {
        var text = new StringBuilder();
        text.append(row("", "requests/s", "p50 ms", "p99 ms", "CPU s/10,000", "its Kafka", "failed", "published"));
        for (Measurement each : measurements) {
            text.append(row(
                    each.peer(),
                    number("%,.0f", each.perSecond()),
                    number("%.2f", each.p50()),
                    number("%.2f", each.p99()),
                    number("%.2f", each.cpu()),
                    number("%.2f", each.cpuBeside()),
                    number("%.2f %%", each.failed() * 100),
                    number("%.1f %%", each.published() * 100)));
        }
        for (String base : List.of(Ways.NGINX, Ways.NGINX_MIRROR)) {
            measurements.stream()
                    .filter(each -> each.peer().equals(base))
                    .forEach(found -> text.append(ratios(measurements, found)));
        }
        return text.toString();
    }

    private static String ratios(List<Measurement> measurements, Measurement base) {
        var text = new StringBuilder(String.format(Locale.ROOT, "%nagainst %s%n", base.peer()));
        for (Measurement each : measurements) {
            text.append(row(
                    each.peer(),
                    ratio(each, base, Measurement::perSecond),
                    ratio(each, base, Measurement::p50),
                    ratio(each, base, Measurement::p99),
                    ratio(each, base, Measurement::cpu),
                    "",
                    "",
                    ""));
        }
        return text.toString();
    }

    private static String ratio(Measurement each, Measurement base, ToDoubleFunction<Measurement> figure) {
        return number("%.2f ×", figure.applyAsDouble(each) / figure.applyAsDouble(base));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-24s %10s %9s %9s %14s %10s %9s %10s%n", cells)
                        .stripTrailing()
                + System.lineSeparator();
    }

    private static String number(String format, double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, format, number) : "-";
    }
}
