package dev.understudy.evidence.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.Feed;
import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.record.JudgedExchange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CallersIT extends WithStore {
    @Test
    void namesWhoAsksMostOverAllPartitions() throws SQLException {
        feed.write(by("kim", "okhttp"), by("kim", "okhttp"), by("", "curl"));
        new Feed(recorder, 1).write(by("kim", "okhttp"), by("lee", "chrome"), by("lee", "chrome"));

        assertThat(callers())
                .extracting(Callers.Caller::client, Callers.Caller::agent, Callers.Caller::count)
                .containsExactly(tuple("kim", "okhttp", 3L), tuple("lee", "chrome", 2L), tuple("", "curl", 1L));
    }

    @Test
    void keepsTheFrequentOnesAmongAnyNumberOfOthersAndAllTogetherExact() throws SQLException {
        List<JudgedExchange> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) all.add(by("frequent", "okhttp"));
        for (int i = 0; i < 400; i++) all.add(by("once-" + i, "curl"));
        Collections.shuffle(all, new Random(5));
        for (int from = 0; from < all.size(); from += 46) {
            feed.write(all.subList(from, Math.min(from + 46, all.size())), List.of());
        }

        List<Callers.Caller> callers = callers();

        assertThat(callers).hasSizeLessThanOrEqualTo(26);
        assertThat(callers.getFirst().client()).isEqualTo("frequent");
        assertThat(callers.getFirst().count()).isEqualTo(60);
        assertThat(callers.getLast().client()).isEqualTo(Callers.OTHERS);
        assertThat(callers.stream().mapToLong(Callers.Caller::count).sum()).isEqualTo(460);
    }

    private List<Callers.Caller> callers() throws SQLException {
        return store.callers().of(database.number("select id from endpoint"));
    }

    private static JudgedExchange by(String client, String agent) {
        return Judged.ofCaller(client, agent, Judged.match(ORDERS));
    }
}
