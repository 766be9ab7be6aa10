package dev.understudy.standalone.cli.run;

import dev.understudy.standalone.cli.Console;
import dev.understudy.standalone.data.Addresses;

/** What a person needs to know of a house that runs. */
final class Announcement {
    private Announcement() {}

    /** @param secured whether users come in by TLS */
    static void of(Addresses addresses, boolean secured, Console console) {
        console.print("users    " + (secured ? "https://" : "http://") + addresses.users());
        console.print("pages    http://" + addresses.pages());
        console.print("health   http://" + addresses.proxyAdmin() + "/health/ready (proxy), " + addresses.workerAdmin()
                + " (worker), " + addresses.reportsAdmin() + " (reports)");
        console.print("kafka    " + addresses.kafka());
        console.tell("Ctrl-C ends it; nothing is lost.");
    }
}
