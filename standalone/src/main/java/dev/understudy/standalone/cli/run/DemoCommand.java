package dev.understudy.standalone.cli.run;

import dev.understudy.proxy.ProxyOptions;
import dev.understudy.reports.report.ReportFormat;
import dev.understudy.standalone.bookshop.BookshopServer;
import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import dev.understudy.standalone.demo.DemoPolicy;
import dev.understudy.standalone.demo.OneRun;
import dev.understudy.standalone.demo.Outcome;
import dev.understudy.standalone.demo.Trickle;
import dev.understudy.standalone.house.House;
import dev.understudy.standalone.house.Readiness;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code understudy demo}: everything, with two sample APIs and their users. */
@Command(
        name = "demo",
        description = {
            "Runs everything in one JVM with two sample APIs and a trickle of traffic.",
            "%nThe APIs are a bookshop and its rewrite, which differs on purpose. With --once the demo sends a fixed script,"
                    + " waits until the ledger balances, prints the parity report and exits 0 only when every planted"
                    + " difference was found and nothing else was reported."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final String PRIMARY_VERSION = "1.11";
    private static final Duration READY_LIMIT = Duration.ofMinutes(1);
    private final Console console;

    @Option(names = "--once", description = "One judged run of the script, on free ports, instead of a steady trickle.")
    boolean once;

    @Mixin
    HouseOptions options = new HouseOptions();

    public DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        String candidateVersion = "demo-" + UUID.randomUUID().toString().substring(0, 8);
        try (var stop = StopSignal.register();
                var legacy = BookshopServer.legacy(PRIMARY_VERSION);
                var rewritten = BookshopServer.rewritten(candidateVersion)) {
            var policy = DemoPolicy.between(legacy.address(), rewritten.address());
            var chosen = once ? options.onAnyPorts(policy) : options.over(policy);
            try (var house = House.start(chosen, ProxyOptions.defaults(), console::tell)) {
                Readiness.await(house.addresses(), READY_LIMIT);
                if (once) return judge(house, candidateVersion);
                trickle(house, legacy, rewritten, stop);
            }
        }
        return ExitCode.DONE;
    }

    private void trickle(House house, BookshopServer legacy, BookshopServer rewritten, StopSignal stop)
            throws InterruptedException, IOException {
        try (var trickle = Trickle.start(users(house))) {
            Announcement.of(house.addresses(), false, console);
            console.print("v1       " + legacy.address() + "/api/v1/books/");
            console.print("v2       " + rewritten.address() + "/api/v2/books/");
            console.tell("traffic: " + trickle.pace());
            stop.await();
            console.tell("stopping");
        }
    }

    private int judge(House house, String candidateVersion) throws IOException, InterruptedException {
        URI pages = URI.create("http://" + house.addresses().pages());
        var run = new OneRun(users(house), pages, candidateVersion, console.progress());
        return switch (run.run()) {
            case OneRun.Result.Unsettled(String why) -> {
                console.tell("understudy: " + why);
                yield ExitCode.NO;
            }
            case OneRun.Result.Judged judged -> {
                console.print(ReportFormat.TABLE.render(judged.report()));
                judged.outcomes().forEach(outcome -> console.print(line(outcome)));
                console.print(judged.isRight() ? "The demo is right." : "The demo is WRONG.");
                yield judged.isRight() ? ExitCode.DONE : ExitCode.NO;
            }
        };
    }

    private static URI users(House house) {
        return URI.create("http://" + house.addresses().users());
    }

    private static String line(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found(var place, String title) -> "found        " + place + ": " + title;
            case Outcome.Missed(var place, String title) -> "MISSING      " + place + ": " + title;
            case Outcome.Quiet(var place, String title) -> "not reported " + place + ": " + title;
            case Outcome.FalseAlarm(var place, String title) -> "FALSE ALARM  " + place + ": " + title;
            case Outcome.Unexpected(var place) -> "UNEXPECTED   " + place;
        };
    }
}
