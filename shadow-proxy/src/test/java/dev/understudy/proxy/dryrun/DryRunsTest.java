package dev.understudy.proxy.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunsTest {
    private static final Duration PERIOD = Duration.ofMillis(5);
    private static final Set<String> ONE = Set.of("10.0.0.7:80 1.0");
    private static final Set<String> OTHER = Set.of("10.0.0.7:80 1.1");
    private static final Proof MISSING = new Proof.Missing("it is not there");

    @TempDir
    private Path marks;

    /** Answers as it is told. */
    private static final class ToldProbe implements CandidateProbe {
        private volatile Proof proof = new Proof.RolledBack(ONE);
        private volatile Set<String> instances = ONE;
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Proof prove() {
            asked.incrementAndGet();
            return proof;
        }

        @Override
        public Set<String> instances() {
            return instances;
        }
    }

    private final ToldProbe probe = new ToldProbe();

    @Test
    void mayNotBeAskedForBeforeTheCandidateHasProvedItself() throws IOException {
        probe.proof = MISSING;
        try (DryRuns runs = runs()) {
            assertThat(runs.mayRun("orders")).isFalse();
            runs.start(PERIOD);
            await().until(() -> probe.asked.get() > 1);

            assertThat(runs.mayRun("orders")).isFalse();
            assertThat(runs.missingProof()).contains("it is not there");

            probe.proof = new Proof.RolledBack(ONE);
            await().until(() -> runs.mayRun("orders"));
        }
    }

    @Test
    void areOffFromTheFirstAnswerWithoutProofOn() throws IOException {
        try (DryRuns runs = started()) {
            runs.unproven("orders", "it answered 201 without proof");

            assertThat(runs.mayRun("orders")).isFalse();
            await().until(() -> runs.mayRun("others"));
            assertThat(runs.mayRun("orders")).isFalse();
            assertThat(runs.switchedOff("orders").orElseThrow().why()).isEqualTo("it answered 201 without proof");
        }
    }

    @Test
    void stayOffAcrossARestartUntilAPersonSwitchesThemOn() throws IOException {
        String route = "orders/../é %";
        try (DryRuns runs = started()) {
            runs.unproven(route, "it answered 500 without proof");
        }

        try (DryRuns runs = started()) {
            await().until(() -> runs.mayRun("others"));
            assertThat(runs.mayRun(route)).isFalse();
            assertThat(runs.allSwitchedOff()).containsExactly(route);

            assertThat(runs.enable(route)).isEqualTo(new Enabling.Enabled());
            assertThat(runs.mayRun(route)).isTrue();
        }

        try (DryRuns runs = started();
                var files = Files.list(marks)) {
            await().until(() -> runs.mayRun(route));
            assertThat(files).isEmpty();
        }
    }

    @Test
    void areNotSwitchedOnWithoutProof() throws IOException {
        try (DryRuns runs = started()) {
            runs.unproven("orders", "it answered 201 without proof");
            probe.proof = MISSING;

            assertThat(runs.enable("orders")).isEqualTo(new Enabling.Refused("it is not there"));
            assertThat(runs.mayRun("orders")).isFalse();
        }
    }

    @Test
    void waitForAnInstanceThatHasJoinedOrIsOfAnotherBuildToProveItselfToo() throws IOException {
        try (DryRuns runs = started()) {
            await().until(() -> runs.mayRun("orders"));
            probe.proof = MISSING;
            probe.instances = OTHER;

            await().until(() -> !runs.mayRun("orders"));
        }
    }

    @Test
    void mayNotBeAskedForFromTheMomentThatAnInstanceIsAnother() throws IOException {
        try (DryRuns runs = runs()) {
            runs.want();
            runs.start(Duration.ofHours(1));
            await().until(() -> runs.mayRun("orders"));

            probe.instances = OTHER;

            assertThat(runs.mayRun("orders")).isFalse();
        }
    }

    private DryRuns started() throws IOException {
        DryRuns runs = runs();
        runs.want();
        runs.start(PERIOD);
        return runs;
    }

    private DryRuns runs() throws IOException {
        return new DryRuns(probe, SwitchedOffRoutes.in(marks), InstantSource.system());
    }
}
