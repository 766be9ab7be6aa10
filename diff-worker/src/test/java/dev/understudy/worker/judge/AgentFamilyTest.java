package dev.understudy.worker.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.message.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentFamilyTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "curl/8.5.0 => curl",
                "python-requests/2.31 => python-requests",
                "ShopApp/4.2 (iPhone; iOS 17.1; Scale/3.00) => shopapp",
                "Dalvik/2.1.0 (Linux; U; Android 13) => dalvik",
                "okhttp/4.12.0 => okhttp",
                "Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0 => firefox",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 => chrome",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0 => edge",
                "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/17.1 Safari/605.1.15 => safari",
                "Mozilla/5.0 (compatible; Googlebot/2.1) => bot",
                "Mozilla/5.0 => browser",
                "() { :; }; /bin/bash => other",
                "<script>alert(1)</script> => other",
                "=cmd|' /C calc'!A0 => other",
                "7zip/1 => other",
            })
    void namesTheProgramWithoutVersionsAndDevices(String agent, String family) {
        assertThat(AgentFamily.of(Headers.of("User-Agent", agent))).isEqualTo(family);
    }

    @Test
    void boundsWhatAClientCallsItself() {
        assertThat(AgentFamily.of(Headers.of("User-Agent", "a".repeat(5_000)))).isEqualTo(AgentFamily.OTHER);
        assertThat(AgentFamily.of(Headers.of("User-Agent", ""))).isEqualTo(AgentFamily.NONE);
        assertThat(AgentFamily.of(Headers.NONE)).isEqualTo(AgentFamily.NONE);
    }
}
