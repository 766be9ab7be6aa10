package dev.understudy.comparison;

import static dev.understudy.comparison.ExchangeFixture.answer;
import static dev.understudy.comparison.ExchangeFixture.answered;
import static dev.understudy.comparison.ExchangeFixture.exchange;
import static dev.understudy.comparison.ExchangeFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.message.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for all documents; each property on some thousand generated ones, always the same. */
class JudgePropertiesTest {
    private static final int DOCUMENTS = 3_000;
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "text/html",
            "text/plain; charset=x-unknown",
            "application/octet-stream",
            "",
            ";;==\"");

    private final Judge judge = new Judge(Rules.NONE, UncountedHeaders.BUILT_IN);
    private final Random random = new Random(42);
    private final JsonDocuments documents = new JsonDocuments(random);

    @Test
    void everyDocumentMatchesItself() {
        for (int i = 0; i < DOCUMENTS; i++) {
            String document = documents.next();

            assertThat(judge.judge(exchange(json(document), json(document))))
                    .as(document)
                    .isEqualTo(new Verdict.Match());
        }
    }

    @Test
    void theOrderOfKeysAndTheSpacingMeanNothing() {
        for (int i = 0; i < DOCUMENTS; i++) {
            Object value = documents.value(4);
            String one = documents.write(value, false);
            String other = documents.write(value, true);

            assertThat(judge.judge(exchange(json(one), json(other))))
                    .as("%s and %s", one, other)
                    .isEqualTo(new Verdict.Match());
        }
    }

    @Test
    void theVerdictIsTheSameWithTheSidesExchanged() {
        for (int i = 0; i < DOCUMENTS; i++) {
            String one = documents.next();
            String other = documents.mutated(one);

            Verdict there = judge.judge(exchange(json(one), json(other)));
            Verdict back = judge.judge(exchange(json(other), json(one)));

            assertThat(back.label()).as("%s and %s", one, other).isEqualTo(there.label());
            assertThat(back.allDifferences()).as("%s and %s", one, other).hasSameSizeAs(there.allDifferences());
        }
    }

    @Test
    void judgingTwiceGivesTheSameVerdict() {
        for (int i = 0; i < DOCUMENTS / 10; i++) {
            Exchange exchange = exchange(json(documents.next()), json(documents.next()));

            assertThat(judge.judge(exchange)).isEqualTo(judge.judge(exchange));
        }
    }

    @Test
    void noBytesMakeItFail() {
        for (int i = 0; i < 5 * DOCUMENTS; i++) {
            Verdict verdict = judge.judge(exchange(anything(), anything(), anything(), anything()));

            assertThat(VerdictJson.write(verdict)).startsWith("{\"verdict\":");
        }
    }

    private Leg anything() {
        byte[] body = documents.next().getBytes(StandardCharsets.UTF_8);
        int damages = random.nextInt(4);
        for (int i = 0; i < damages; i++) body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        int status = 200 + 100 * random.nextInt(4);
        String type = TYPES.get(random.nextInt(TYPES.size()));
        return answered(answer(status, type, Bytes.owning(body)));
    }
}
