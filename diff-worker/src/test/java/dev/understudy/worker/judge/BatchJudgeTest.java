package dev.understudy.worker.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.Verdict;
import dev.understudy.evidence.inventory.EndpointName;
import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.exchange.template.TemplateTable;
import dev.understudy.exchange.wire.ExchangeCodec;
import dev.understudy.worker.ExchangeFixture;
import java.util.ArrayList;
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

    @Test
    void judgesUnderTheEndpointThatThePresentTableSaysAndKeepsTheNameThatTheProxyGave() {
        var table =
                TemplateTable.of(List.of(RouteTemplate.of("/orders/{id}"), RouteTemplate.of("/orders/7")), List.of());
        List<Endpoint> asked = new ArrayList<>();
        var judge = new BatchJudge(
                new NeverThrowingJudge(exchange -> {
                    asked.add(exchange.endpoint());
                    return new Verdict.Match();
                }),
                new Known(table, Known.NOTHING.splits(), Known.NOTHING.versions()));

        JudgedExchange judged = judge.judge(List.of(record(8, ExchangeFixture.matching())))
                .judged()
                .getFirst();

        assertThat(asked).containsExactly(new Endpoint("GET", "/orders/7"));
        assertThat(judged.template()).isEqualTo("/orders/7");
        assertThat(judged.named()).isEqualTo(new EndpointName("GET", "/orders/{id}"));
    }

    private static DecodedRecord record(long offset, Exchange exchange) {
        return DecodedRecord.of(new ReceivedRecord(offset, ExchangeCodec.encode(exchange), SENDER));
    }
}
