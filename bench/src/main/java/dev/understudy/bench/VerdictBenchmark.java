package dev.understudy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.flipkart.zjsonpatch.JsonDiff;
import dev.understudy.comparison.Judge;
import dev.understudy.comparison.Verdict;
import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.message.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.json.JSONException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.skyscreamer.jsonassert.JSONCompare;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.skyscreamer.jsonassert.JSONCompareResult;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one verdict costs, from the bytes on, beside what others take for the same two bodies. The yardstick is Jackson
 * parsing both.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class VerdictBenchmark {
    private final Judge judge = new Judge(Rules.NONE, UncountedHeaders.BUILT_IN);
    private final JsonMapper jackson = new JsonMapper();
    private final ObjectMapper jackson2 = new ObjectMapper();

    @Param({"1024", "16384", "262144"})
    private int bytes;

    /**
     * {@code spelled}: the same meaning in another spelling; {@code leaf}: one leaf changed besides; {@code element}: one
     * leaf in an element of a list.
     */
    @Param({"spelled", "leaf", "element"})
    private String pair = "spelled";

    private Bytes primary = Bytes.EMPTY;
    private Bytes candidate = Bytes.EMPTY;
    private Exchange exchange = Pairs.exchange(primary, candidate);

    /** Makes the pair. */
    @Setup
    public void makeThePair() {
        boolean list = pair.equals("element");
        String respelled = list ? Bodies.pageWithAnotherPrice(bytes) : Bodies.candidate(bytes);
        primary = Bytes.utf8(list ? Bodies.page(bytes) : Bodies.primary(bytes));
        candidate = Bytes.utf8(pair.equals("leaf") ? respelled.replace("18.90", "18.91") : respelled);
        exchange = Pairs.exchange(primary, candidate);
    }

    /** Ours. */
    @Benchmark
    public Verdict judge() {
        return judge.judge(exchange);
    }

    /** The yardstick: both parsed, nothing compared. */
    @Benchmark
    public void jacksonParse(Blackhole parsed) {
        parsed.consume(jackson.readTree(primary.unsafeArray()));
        parsed.consume(jackson.readTree(candidate.unsafeArray()));
    }

    /** Equal or not, and no word about where. */
    @Benchmark
    public boolean jacksonEquals() {
        return jackson.readTree(primary.unsafeArray()).equals(jackson.readTree(candidate.unsafeArray()));
    }

    /** Strict mode, from text. */
    @Benchmark
    public JSONCompareResult jsonAssert() throws JSONException {
        return JSONCompare.compareJSON(
                primary.text(StandardCharsets.UTF_8), candidate.text(StandardCharsets.UTF_8), JSONCompareMode.STRICT);
    }

    /** An RFC 6902 patch from one to the other. */
    @Benchmark
    public com.fasterxml.jackson.databind.JsonNode zjsonpatch() throws IOException {
        return JsonDiff.asJson(jackson2.readTree(primary.unsafeArray()), jackson2.readTree(candidate.unsafeArray()));
    }
}
