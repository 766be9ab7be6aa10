package dev.understudy.proxy.harm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.ControlWindowSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated hours; seeded, so that every run is the same. */
class CourseTest {
    private static final Duration HOURS = Duration.ofHours(10);
    private static final int RUNS = 100;

    private final SplittableRandom random = new SplittableRandom(20261125);
    private final Rhythm rhythm = new Rhythm(ControlWindowSettings.DEFAULT, random);

    @ParameterizedTest
    @ValueSource(doubles = {2, 10, 50})
    void pausesForNoHarmInHardlyAnyHour(double perSecond) {
        int pauses = 0;
        for (int run = 0; run < RUNS; run++) {
            pauses += pauses(lived(SimulatedPrimary.harmless(random, perSecond), HOURS));
        }

        double hours = RUNS * (double) HOURS.toHours();
        assertThat(pauses / hours).isLessThan(0.003);
    }

    @ParameterizedTest
    @CsvSource({
        // requests a second, slower by, more 5xx, minutes until nine of ten have paused
        "100, 1.5, 0, 90",
        "20, 1.5, 0, 120",
        "10, 2, 0, 60",
        "20, 3, 0, 35",
        "5, 3, 0, 60",
        "100, 1, 0.05, 45",
        "20, 1, 0.02, 120"
    })
    void pausesForHarm(double perSecond, double slower, double errors, long minutes) {
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            var primary = SimulatedPrimary.harmless(random, perSecond).withCopies(slower, errors);
            found += pauses(lived(primary, Duration.ofMinutes(minutes))) > 0 ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(RUNS * 9 / 10);
    }

    @Test
    void decidesNothingWhereThereIsHardlyAnyTraffic() {
        var primary = SimulatedPrimary.harmless(random, 1).withCopies(10, 0.5);

        assertThat(pauses(lived(primary, Duration.ofHours(5)))).isZero();
    }

    @Test
    void hasNoWindowInItsFirstPeriod() {
        Course begun = Course.begin(0, rhythm);

        assertThat(begun.phaseAt(0)).isEqualTo(Phase.USUAL);
        assertThat(begun.phaseAt(begun.end() - 1)).isEqualTo(Phase.USUAL);
    }

    @Test
    void withholdsCopiesForTheLengthOfAWindowInEveryPeriod() {
        Course usual = Course.begin(0, rhythm).next(Optional.empty(), 0, rhythm);
        long withheld = 0;
        for (long at = 0; at < usual.end(); at += 10_000_000)
            withheld += usual.phaseAt(at).mirrors() ? 0 : 1;

        assertThat(withheld).isEqualTo(1000);
        assertThat(Duration.ofNanos(usual.end())).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void pausesForLongerEachTimeTheHarmIsBack() {
        var primary = SimulatedPrimary.harmless(random, 100).withCopies(3, 0);

        List<Duration> holds = lived(primary, Duration.ofHours(24)).stream()
                .filter(Course.Paused.class::isInstance)
                .map(paused -> ((Course.Paused) paused).hold())
                .toList();

        assertThat(holds.subList(0, 5))
                .containsExactly(
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(60),
                        Duration.ofMinutes(120),
                        Duration.ofMinutes(240),
                        Duration.ofMinutes(480));
    }

    @Test
    void mirrorsLittleWhileTheHarmLasts() {
        var primary = SimulatedPrimary.harmless(random, 100).withCopies(3, 0);

        List<Course> day = lived(primary, Duration.ofHours(24));
        Duration paused = day.stream()
                .filter(Course.Paused.class::isInstance)
                .map(each -> ((Course.Paused) each).hold())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(paused).isGreaterThan(Duration.ofHours(22));
    }

    private static int pauses(List<Course> lived) {
        return (int) lived.stream().filter(Course.Paused.class::isInstance).count();
    }

    private List<Course> lived(SimulatedPrimary primary, Duration howLong) {
        var lived = new ArrayList<Course>();
        Course course = Course.begin(0, rhythm);
        while (course.end() < howLong.toNanos()) {
            lived.add(course);
            course = course.next(Optional.of(measured(course, primary)), course.end(), rhythm);
        }
        lived.add(course);
        return lived;
    }

    private static Pair measured(Course course, SimulatedPrimary primary) {
        if (!(course instanceof Course.Watching watching)) return Pair.NONE;
        Period period = watching.period();
        Sample mirrored = primary.answers(period.window() - period.beside(), true);
        primary.pass(period.control() - period.window());
        Sample control = primary.answers(period.closed() - period.control(), false);
        primary.pass(period.end() - period.closed());
        return new Pair(mirrored, control);
    }
}
