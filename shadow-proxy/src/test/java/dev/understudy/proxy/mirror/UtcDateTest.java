package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtcDateTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final UtcDate date = new UtcDate(now::get);

    @ParameterizedTest
    @CsvSource({
        "1969-12-31T23:59:59.999Z, 1969-12-31",
        "1970-01-01T00:00:00Z, 1970-01-01",
        "2027-03-01T23:59:59.999Z, 2027-03-01",
        "2027-03-02T00:00:00Z, 2027-03-02"
    })
    void isTheDayOfTheClockHoweverOftenItChanges(Instant instant, LocalDate expected) {
        assertThat(date.today()).isEqualTo("1970-01-01");

        now.set(instant);

        assertThat(date.today()).isEqualTo(expected);
        assertThat(date.today()).isEqualTo(expected);
    }
}
