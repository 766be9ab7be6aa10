package dev.understudy.worker.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.Verdict;
import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.worker.ExchangeFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchJudgeTest {
    private static final Sender SENDER = new Sender("proxy-1", 1, "GET", "/orders/{id}");

    @Test
    void makesADeadLetterOfWhatTheJudgeFailsOnAndGoesOn() {
        Exchange bad = ExchangeFixture.matching();
        var judge = new BatchJudge(
                new NeverThrowingJudge(exchange -> {
                    if (exchange.id().equals(bad.id())) throw new IllegalStateException("a bug");
                    return new Verdict.Match();
                }),
                Known.NOTHING);

        var judged = judge.judge(List.of(record(7, bad), record(8, ExchangeFixture.matching())));

        assertThat(judged.judged()).hasSize(1);
        assertThat(judged.dead())
                .extracting(BatchJudge::deadLetter)
                .containsExactly(new DeadLetter(
                        7, "the judge failed: IllegalStateException", "proxy-1", 1, "GET", "/orders/{id}"));
    }

    private static DecodedRecord record(long offset, Exchange exchange) {
        return DecodedRecord.of(new ReceivedRecord(offset, ExchangeCodec.encode(exchange), SENDER));
    }
}
