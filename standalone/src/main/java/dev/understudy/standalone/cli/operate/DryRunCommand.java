package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code understudy dry-run}: switches a route's dry runs on again, once the candidate has proved that it rolls back. */
@Command(
        name = "dry-run",
        description = {
            "Switches the dry runs of a route on again, after an answer without proof had switched them off.",
            "%nThe candidate is asked to prove once more that it rolls back; where it does not, the route stays off."
        })
public final class DryRunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    ProxyAdmin proxy = new ProxyAdmin();

    @Parameters(index = "0", paramLabel = "ROUTE", description = "The route's name in the policy.")
    String route = "";

    public DryRunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String segment = URLEncoder.encode(route, StandardCharsets.UTF_8).replace("+", "%20");
        console.print(proxy.post("/dry-run/" + segment + "/enable"));
        return ExitCode.DONE;
    }
}
