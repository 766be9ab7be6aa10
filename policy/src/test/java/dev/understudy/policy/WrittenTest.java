package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "10s, PT10S", "2m, PT2M", "1h, PT1H"})
    void readsDurations(String text, Duration duration) {
        assertThat(Written.duration(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "s", "0s", "-1s", "1.5s", "10 s", "1d", "99999999999s"})
    void refusesWhatIsNoDuration(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Written.duration(text));
    }

    @ParameterizedTest
    @CsvSource({"0%, 0", "5%, 0.05", "12.5%, 0.125", "100%, 1", "100.0%, 1"})
    void readsShares(String text, double share) {
        assertThat(Written.share(text)).isCloseTo(share, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "5", "0.05", "101%", "100.1%", "-1%", "5 %", "1000%"})
    void refusesWhatIsNoShare(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Written.share(text));
    }

    @ParameterizedTest
    @CsvSource({"5/s, 5", "0.5/s, 0.5", "30/m, 0.5", "3600/h, 1", "0/s, 0"})
    void readsRates(String text, double perSecond) {
        assertThat(Written.perSecond(text)).isCloseTo(perSecond, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "/s", "5 /s", "-1/s", "5/d", "5%", "99999999/s"})
    void refusesWhatIsNoRate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Written.perSecond(text));
    }

    @Test
    void readsAddresses() {
        assertThat(Written.address("127.0.0.1:0").getPort()).isZero();
        assertThat(Written.address("[::1]:8080").getAddress().isLoopbackAddress())
                .isTrue();
        assertThat(Written.address("localhost:65535").getPort()).isEqualTo(65535);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "8080",
                ":8080",
                "localhost:",
                "localhost:65536",
                "::1:80",
                "http://a:80",
                "a b:80"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Written.address(text));
    }
}
