package dev.understudy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TargetTest {
    private static final Target TARGET = Target.cpuAtMost(1.1, Ways.UNDERSTUDY, Ways.NGINX_MIRROR);

    @Test
    void isMetUpToItsBound() {
        assertThat(TARGET.verdict(measured(1.0, 1))).contains("1.00 ×, met");
        assertThat(TARGET.verdict(measured(1.2, 1))).contains("1.20 ×, MISSED");
    }

    @Test
    void ofFullMirroringIsNotToldWhereCopiesWereGivenUp() {
        Target full = TARGET.underFullMirroring();

        assertThat(full.isToldBy(measured(0.5, 0.44))).isFalse();
        assertThat(full.verdict(measured(0.5, 0.44))).contains("0.50 ×, not told: 44 % published");
    }

    @Test
    void ofFullMirroringIsToldThoughSomeWereUnderWayAtTheEnd() {
        Target full = TARGET.underFullMirroring();

        assertThat(full.isToldBy(measured(1.2, 0.995))).isTrue();
        assertThat(full.verdict(measured(1.2, 0.995))).contains("MISSED");
    }

    @Test
    void isNotToldByAWayThatPublishesNothing() {
        assertThat(TARGET.underFullMirroring().isToldBy(measured(0.5, Double.NaN)))
                .isFalse();
    }

    private static List<Measurement> measured(double cpu, double published) {
        return List.of(of(Ways.NGINX_MIRROR, 1, Double.NaN), of(Ways.UNDERSTUDY, cpu, published));
    }

    private static Measurement of(String way, double cpu, double published) {
        return new Measurement(way, 100, 1, 1, cpu, 0, 0, published);
    }
}
