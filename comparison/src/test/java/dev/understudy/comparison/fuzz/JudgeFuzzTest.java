package dev.understudy.comparison.fuzz;

import static dev.understudy.comparison.ExchangeFixture.answered;
import static dev.understudy.comparison.ExchangeFixture.exchange;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.understudy.comparison.Judge;
import dev.understudy.comparison.Verdict;
import dev.understudy.comparison.VerdictJson;
import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.canonical.CanonicalDigest;
import dev.understudy.exchange.canonical.DigestKey;
import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.exchange.canonical.SipKey;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class JudgeFuzzTest {
    private static final DigestKey KEY = new DigestKey(new RunningKey(new Random(1)), new SipKey(1, 2));

    private final Judge judge = new Judge(Rules.NONE, UncountedHeaders.BUILT_IN);

    /** Two JSON texts: a verdict, the same from both sides, and a match only of what means the same. */
    @FuzzTest(maxDuration = "2m")
    void judgesJson(byte[] data) {
        TwoParts parts = TwoParts.of(data);
        Leg one = json(parts.one());
        Leg other = json(parts.other());
        Verdict there = judge.judge(exchange(one, other));
        Verdict back = judge.judge(exchange(other, one));

        assertThat(back.label()).isEqualTo(there.label());
        assertThat(judge.judge(exchange(one, one))).isEqualTo(new Verdict.Match());
        Optional<String> digest = digest(parts.one());
        if (digest.isPresent() && digest(parts.other()).isPresent()) {
            assertThat(there instanceof Verdict.Match).isEqualTo(digest.equals(digest(parts.other())));
        }
    }

    /** Two answers of any kind: heads with their bodies. */
    @FuzzTest(maxDuration = "2m")
    void judgesAnything(byte[] data) {
        TwoParts parts = TwoParts.of(data);
        Leg one = answered(message(parts.one()));
        Leg other = answered(message(parts.other()));
        Verdict verdict = judge.judge(exchange(one, other, other, one));

        assertThat(VerdictJson.write(verdict)).startsWith("{\"verdict\":");
        assertThat(judge.judge(exchange(one, other, other, one))).isEqualTo(verdict);
    }

    private static Optional<String> digest(byte[] json) {
        return CanonicalDigest.of(Bytes.owning(json.clone()), KEY, PathMapping.IDENTITY);
    }

    private static Leg json(byte[] body) {
        var headers = Headers.of("Content-Type", "application/json");
        return answered(new Answer(200, "", headers, Body.asSent(Bytes.owning(body)), Headers.NONE));
    }

    /** Lines of headers, an empty line, a body. */
    private static Answer message(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        String head = end < 0 ? "" : text.substring(0, end);
        List<Header> headers = new ArrayList<>();
        for (String line : head.split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) headers.add(new Header(line.substring(0, colon), line.substring(colon + 1)));
        }
        byte[] body = text.substring(end < 0 ? 0 : end + 2).getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(200, "", new Headers(headers), Body.asSent(Bytes.owning(body)), Headers.NONE);
    }
}
