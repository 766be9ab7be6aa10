package dev.understudy.standalone.doctor;

import dev.understudy.policy.Upstream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether every instance of one side answers, and whether its clock, as its {@code Date} shows it to the second, is ours.
 *
 * @param side {@code primary} or {@code candidate}
 * @param path asked for with GET
 */
record UpstreamCheck(String side, Upstream upstream, String path, Questions questions) implements Check {
    /** {@code Date} is rounded, and busy servers make it once for many answers: below this nothing can be said. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    @Override
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        for (URI url : upstream.urls()) {
            switch (questions.get(upstream, url, path, Map.of())) {
                case Reply.Silent silent ->
                    findings.add(Finding.noGo(side, url + " does not answer: " + silent.reason()));
                case Reply.Answered answered -> {
                    findings.add(answers(url, answered.status()));
                    findings.add(clock(url, answered));
                }
            }
        }
        return findings;
    }

    private Finding answers(URI url, int status) {
        String text = url + " answers GET " + path + " with " + status;
        return status < 500
                ? Finding.go(side, text)
                : Finding.unknown(side, text + ": name a path that it serves with --path");
    }

    private Finding clock(URI url, Reply.Answered answered) {
        String subject = side + " clock";
        Optional<Instant> date = answered.header("Date").flatMap(UpstreamCheck::instant);
        if (date.isEmpty()) return Finding.unknown(subject, url + " sends no Date: compare its clock by hand");
        Duration ahead = Duration.between(answered.between(), date.get());
        if (ahead.abs().compareTo(TOLERANCE) <= 0) return Finding.go(subject, url + " agrees with this machine's");
        return Finding.noGo(
                subject,
                url + " is " + ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of")
                        + " this machine: tokens expire and times differ by that; synchronise the clocks");
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
