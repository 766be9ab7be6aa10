package dev.understudy.proxy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandingNewsTest {
    private static final long TEN_SECONDS = Duration.ofSeconds(10).toNanos();

    private String standing = "calm";
    private final StandingNews news = new StandingNews(() -> standing);

    @Test
    void tellsAChangeAtOnce() {
        news.told("calm", 0);
        standing = "paused";

        assertThat(news.worthTelling(1)).contains("paused");
    }

    @Test
    void tellsWhatStaysTheSameEveryTenSeconds() {
        news.told("calm", 0);

        assertThat(news.worthTelling(TEN_SECONDS - 1)).isEmpty();
        assertThat(news.worthTelling(TEN_SECONDS)).contains("calm");
    }

    @Test
    void tellsAgainWhatDidNotReachKafka() {
        assertThat(news.worthTelling(0)).contains("calm");
        assertThat(news.worthTelling(1)).contains("calm");
    }

    @Test
    void doesNotTellWhatKafkaWouldNotTake() {
        standing = "x".repeat(StandingNews.LIMIT_CHARS + 1);

        assertThat(news.worthTelling(0)).isEmpty();
    }

    @Test
    void reportsGoOnWhateverTheProxyCannotSay() {
        var broken = new StandingNews(() -> {
            throw new IllegalStateException("no word");
        });

        assertThat(broken.worthTelling(0)).isEmpty();
    }
}
