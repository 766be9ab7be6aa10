package dev.understudy.standalone.demo;

import dev.understudy.reports.report.ParityReport;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** One run of the demo's script, judged by what was planted. */
public final class OneRun {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final URI proxy;
    private final RunEvidence evidence;
    private final PrintStream progress;

    /**
     * @param reports the reports' API
     * @param candidateVersion names this run alone
     * @param progress for people
     */
    public OneRun(URI proxy, URI reports, String candidateVersion, PrintStream progress) {
        this.proxy = proxy;
        this.evidence = new RunEvidence(reports, candidateVersion);
        this.progress = progress;
    }

    /** How a run ended. */
    public sealed interface Result {
        /**
         * @param report the run alone
         * @param outcomes never empty
         */
        record Judged(ParityReport report, List<Outcome> outcomes) implements Result {
            public boolean isRight() {
                return outcomes.stream().allMatch(Outcome::isRight);
            }
        }

        /** @param why one sentence */
        record Unsettled(String why) implements Result {}
    }

    /** Sends the script, waits until the ledger is settled, and compares the groups with the file. */
    public Result run() throws IOException, InterruptedException {
        List<Step> script = Step.script();
        long seenBefore = evidence.account().seen();
        progress.println("Sending " + script.size() + " requests through " + proxy);
        send(script);
        long copies = script.stream().filter(Step::isSafe).count();
        RunEvidence.Account account = await(seenBefore + script.size());
        if (!account.isSettled(seenBefore + script.size())) {
            return new Result.Unsettled(
                    "The ledger was not settled after " + LIMIT.toSeconds() + " s: " + account + ".");
        }
        ParityReport report = evidence.report();
        long compared =
                report.lines().stream().mapToLong(ParityReport.Line::compared).sum();
        if (compared != copies) {
            return new Result.Unsettled(compared + " exchanges of this run were compared, not " + copies
                    + "; the ledger says: " + account + ".");
        }
        return new Result.Judged(report, Outcome.of(Planted.read(), evidence.groups()));
    }

    private void send(List<Step> script) throws IOException {
        try (var customer = new Customer(proxy)) {
            for (Step step : script) {
                int status = customer.send(step);
                if (status >= 500) throw new IOException(step.method() + " " + step.target() + " answered " + status);
            }
        }
    }

    private RunEvidence.Account await(long seen) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        RunEvidence.Account account = evidence.account();
        String said = "";
        while (!account.isSettled(seen) && System.nanoTime() < deadline) {
            if (!account.toString().equals(said)) progress.println("Waiting for the ledger: " + account);
            said = account.toString();
            Thread.sleep(PAUSE);
            account = evidence.account();
        }
        progress.println("The ledger: " + account);
        return account;
    }
}
