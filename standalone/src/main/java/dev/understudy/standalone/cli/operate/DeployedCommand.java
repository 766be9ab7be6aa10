package dev.understudy.standalone.cli.operate;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code understudy deployed}: will tell of a deployment; says that it does not yet. */
@Command(
        name = "deployed",
        description = {
            "Will note that a version was deployed; not built yet, so it exits 2.",
            "%nUntil then a side's version is read from a response header, named in the policy as `versionHeader` of"
                    + " `primary` and `candidate`."
        })
public final class DeployedCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SIDE", description = "primary or candidate.")
    String side = "";

    @Parameters(index = "1", paramLabel = "VERSION", description = "What was deployed.")
    String version = "";

    public DeployedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.tell("understudy: the deployment of " + side + " " + version
                + " was not noted, because that is not built"
                + " yet: let the " + side + " say its version in a response header and name it as versionHeader in the"
                + " policy.");
        return ExitCode.UNKNOWN;
    }
}
