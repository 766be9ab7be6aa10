package dev.understudy.bench;

import dev.understudy.comparison.Judge;
import dev.understudy.comparison.Verdict;
import dev.understudy.comparison.header.UncountedHeaders;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.canonical.CanonicalDigest;
import dev.understudy.exchange.canonical.DigestKey;
import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.exchange.canonical.SipKey;
import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.exchange.redact.ExchangePass;
import dev.understudy.exchange.redact.PassKeys;
import dev.understudy.exchange.redact.RedactionSettings;
import dev.understudy.exchange.redact.SeenAnswer;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * What one pair of bodies costs that means the same and is spelled differently: in the proxy (digest, whole pass), in the
 * worker (verdict), and as the yardstick Jackson's trees.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class PairOfBodiesBenchmark {
    private static final RunningKey BLOCKS = new RunningKey(new Random(1));
    private static final PassKeys KEYS = PassKeys.of(new SipKey(1, 2), 1, BLOCKS);

    private final JsonMapper jackson = new JsonMapper();
    private final Judge judge = new Judge(Rules.NONE, UncountedHeaders.BUILT_IN);

    @Param({"1024", "16384", "262144"})
    private int bytes;

    private Bytes primary = Bytes.EMPTY;
    private Bytes candidate = Bytes.EMPTY;
    private Exchange exchange = Pairs.exchange(primary, candidate);

    /** Makes the pair. */
    @Setup
    public void makeThePair() {
        primary = Bytes.utf8(Bodies.primary(bytes));
        candidate = Bytes.utf8(Bodies.candidate(bytes));
        exchange = Pairs.exchange(primary, candidate);
    }

    /** The canonical digests alone. */
    @Benchmark
    public boolean digests() {
        var key = new DigestKey(BLOCKS, new SipKey(1, 2));
        return CanonicalDigest.of(primary, key, PathMapping.IDENTITY)
                .equals(CanonicalDigest.of(candidate, key, PathMapping.IDENTITY));
    }

    /** Whether both mean the same, as the proxy asks it once for every exchange. */
    @Benchmark
    public boolean pass() {
        var pass = new ExchangePass(RedactionSettings.defaults(), PathMapping.IDENTITY, KEYS);
        return see(pass, ExchangePass.Side.PRIMARY, primary)
                .meansTheSameAs(see(pass, ExchangePass.Side.CANDIDATE, candidate));
    }

    /** One body that is shipped: digests made, secrets searched for. */
    @Benchmark
    public Answer shipped() {
        var pass = new ExchangePass(RedactionSettings.defaults(), PathMapping.IDENTITY, KEYS);
        return pass.shipped(see(pass, ExchangePass.Side.PRIMARY, primary));
    }

    /** The verdict on bodies that were shipped. */
    @Benchmark
    public Verdict verdict() {
        return judge.judge(exchange);
    }

    /** The yardstick: two trees, compared. */
    @Benchmark
    public boolean jacksonTrees() {
        return jackson.readTree(primary.unsafeArray()).equals(jackson.readTree(candidate.unsafeArray()));
    }

    private static SeenAnswer see(ExchangePass pass, ExchangePass.Side side, Bytes bytes) {
        return pass.see(side, 200, "OK", Pairs.JSON, new CapturedBody(bytes, bytes.length()), Headers.NONE);
    }
}
