package dev.understudy.proxy.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.canonical.RunningDigest;
import dev.understudy.exchange.canonical.RunningKey;
import dev.understudy.exchange.redact.CapturedBody;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundedCaptureTest {
    private static final RunningKey KEY = new RunningKey(new Random(7));

    private final ByteBudget budget = new ByteBudget(4096);

    @Test
    void keepsAWholeBody() {
        var capture = new BoundedCapture(budget, 1000);

        capture.add(new byte[] {1, 2, 3, 4}, 1, 3);

        assertThat(capture.captured().bytes().unsafeArray()).containsExactly(2, 3);
        assertThat(capture.captured().whole()).isTrue();
    }

    @Test
    void keepsThePrefixOfALongBodyAndCountsTheRest() {
        var capture = new BoundedCapture(budget, 1000);

        for (int i = 0; i < 10; i++) capture.add(new byte[300], 0, 300);

        assertThat(capture.captured().bytes().length()).isEqualTo(1000);
        assertThat(capture.captured().wireLength()).isEqualTo(3000);
        assertThat(capture.captured().whole()).isFalse();
    }

    @Test
    void isShedWhenTheBudgetIsSpentAndGivesEverythingBack() {
        var capture = new BoundedCapture(budget, 10_000);

        for (int i = 0; i < 10; i++) capture.add(new byte[1000], 0, 1000);

        assertThat(capture.isShed()).isTrue();
        assertThat(capture.seen()).isEqualTo(10_000);
        assertThat(budget.usedBytes()).isZero();
    }

    @Test
    void givesItsBytesBackOnce() {
        var capture = new BoundedCapture(budget, 1000);
        capture.add(new byte[500], 0, 500);

        capture.release();
        capture.release();

        assertThat(budget.usedBytes()).isZero();
    }

    @Test
    void makesRoomForAllThatIsAnnouncedOnceAQuarterOfItIsThere() {
        var capture = new BoundedCapture(budget, 1000);
        capture.announced(900);

        capture.add(new byte[225], 0, 225);

        assertThat(budget.usedBytes()).isEqualTo(900);
    }

    @Test
    void givesNoRoomForWhatIsOnlyAnnounced() {
        var capture = new BoundedCapture(budget, 1000);
        capture.announced(900);

        capture.add(new byte[224], 0, 224);

        assertThat(budget.usedBytes()).isEqualTo(512);
    }

    @Test
    void keepsNoMoreThanItsLimitOfWhatIsAnnouncedAndAllOfWhatIsMore() {
        var capture = new BoundedCapture(budget, 1000);
        capture.announced(300);
        capture.add(new byte[290], 0, 290);

        capture.announced(5000);
        capture.add(new byte[1000], 0, 1000);

        assertThat(capture.captured().bytes().length()).isEqualTo(1000);
        assertThat(budget.usedBytes()).isEqualTo(1000);
    }

    @Test
    void isNothingForABodyThatNeverCame() {
        assertThat(new BoundedCapture(budget, 1000).captured()).isEqualTo(CapturedBody.NONE);
    }

    @Test
    void digestsTheWholeOfABodyThatIsLongerThanWhatIsKept() {
        byte[] body = new byte[10_000];
        new Random(1).nextBytes(body);
        var digest = new RunningDigest(KEY);
        digest.add(body, 0, body.length);

        var capture = new BoundedCapture(budget, 1000, KEY);
        for (int at = 0; at < body.length; at += 400) capture.add(body, at, at + 400);

        assertThat(capture.captured().running()).isEqualTo(digest.end());
        assertThat(capture.captured().bytes().length()).isEqualTo(1000);
    }

    @Test
    void digestsAllOfABodyOfWhichNothingIsKept() {
        var none = new BoundedCapture(budget, 0, KEY);
        var some = new BoundedCapture(budget, 3, KEY);

        none.add(new byte[] {1, 2, 3, 4}, 0, 4);
        some.add(new byte[] {1, 2, 3, 4}, 0, 4);

        assertThat(none.captured().running())
                .isNotNull()
                .isEqualTo(some.captured().running());
    }

    @Test
    void digestsNothingOfABodyThatIsKeptWhole() {
        var capture = new BoundedCapture(budget, 1000, KEY);

        capture.add(new byte[1000], 0, 1000);

        assertThat(capture.captured().running()).isNull();
    }

    @Test
    void givesTheDigestUpWhereTheBodyHasNoEnd() {
        var capture = new BoundedCapture(budget, 1000, KEY);
        byte[] piece = new byte[1 << 20];

        for (int i = 0; i < 9; i++) capture.add(piece, 0, piece.length);

        assertThat(capture.captured().running()).isNull();
    }

    @Test
    void hasNoDigestOfABodyThatWasCut() {
        var capture = new BoundedCapture(budget, 1000, KEY);
        capture.add(new byte[5000], 0, 5000);

        capture.cut();

        assertThat(capture.captured().running()).isNull();
    }
}
