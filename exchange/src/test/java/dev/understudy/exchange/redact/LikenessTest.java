package dev.understudy.exchange.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.canonical.RunningDigest;
import dev.understudy.exchange.message.Body.Kept;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Headers;
import dev.understudy.exchange.redact.ExchangePass.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the proxy can tell of bodies that it has not seen whole, or cannot read. */
class LikenessTest {
    private static final RunningDigest.Sum ONE = new RunningDigest.Sum(1, 2);
    private static final RunningDigest.Sum OTHER = new RunningDigest.Sum(1, 3);

    private final Passed passed = Passed.byDefaults();

    @Test
    void isTheSameForLongBodiesOfOneDigest() {
        assertThat(likeness(cut(70_000, ONE), cut(70_000, ONE))).isEqualTo(Likeness.SAME);
    }

    @Test
    void isUnknownForLongBodiesOfTwoDigests() {
        assertThat(likeness(cut(70_000, ONE), cut(70_000, OTHER))).isEqualTo(Likeness.UNKNOWN);
        assertThat(likeness(cut(70_000, ONE), cut(70_001, ONE))).isEqualTo(Likeness.UNKNOWN);
    }

    @Test
    void isUnknownWhereNoDigestWasMade() {
        assertThat(likeness(cut(70_000, null), cut(70_000, null))).isEqualTo(Likeness.UNKNOWN);
        assertThat(likeness(cut(70_000, ONE), cut(70_000, null))).isEqualTo(Likeness.UNKNOWN);
        assertThat(likeness(cut(70_000, ONE), Passed.captured("{}"))).isEqualTo(Likeness.UNKNOWN);
    }

    @Test
    void isUnknownForEqualBytesUnderTwoCodings() {
        Headers coded = Headers.of("Content-Type", "application/json", "Content-Encoding", "gzip");
        SeenAnswer primary = passed.see(Side.PRIMARY, Passed.JSON, cut(70_000, ONE));

        assertThat(primary.likeness(passed.see(Side.CANDIDATE, coded, cut(70_000, ONE))))
                .isEqualTo(Likeness.UNKNOWN);
    }

    @Test
    void isTheSameForEqualBytesThatNobodyCanDecode() {
        Headers coded = Headers.of("Content-Encoding", "compress");
        SeenAnswer primary = passed.see(Side.PRIMARY, coded, "xyz");

        assertThat(primary.likeness(passed.see(Side.CANDIDATE, coded, "xyz"))).isEqualTo(Likeness.SAME);
        assertThat(primary.likeness(passed.see(Side.CANDIDATE, coded, "xyZ"))).isEqualTo(Likeness.UNKNOWN);
    }

    @Test
    void isDifferentWhereOnlyOneSideHasABody() {
        assertThat(likeness(cut(70_000, ONE), CapturedBody.NONE)).isEqualTo(Likeness.DIFFERENT);
        assertThat(likeness(CapturedBody.NONE, cut(70_000, ONE))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void isDifferentUnderAnotherStatusWhateverTheBodies() {
        SeenAnswer missing = passed.pass().see(Side.CANDIDATE, 404, "", Passed.JSON, cut(70_000, ONE), Headers.NONE);

        assertThat(passed.see(Side.PRIMARY, Passed.JSON, cut(70_000, ONE)).likeness(missing))
                .isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void keepsALongBodyBackAsTruncated() {
        assertThat(passed.body(Side.PRIMARY, Passed.JSON, cut(70_000, ONE)).kept())
                .isEqualTo(new Kept.Nothing(Kept.Why.TRUNCATED));
    }

    private Likeness likeness(CapturedBody primary, CapturedBody candidate) {
        return passed.see(Side.PRIMARY, Passed.JSON, primary)
                .likeness(passed.see(Side.CANDIDATE, Passed.JSON, candidate));
    }

    private static CapturedBody cut(long length, RunningDigest.@Nullable Sum running) {
        return new CapturedBody(Bytes.utf8("{\"a\":"), length, running);
    }
}
