package dev.understudy.standalone.doctor;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Route;
import dev.understudy.proxy.DryRunProof;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the candidate of dry-run routes proves that it rolls back, and which leaves have expired already. */
record DryRunCheck(Policy policy) implements Check {
    private static final String SUBJECT = "dry run";

    @Override
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        if (policy.routes().stream().anyMatch(route -> route.mirror() instanceof Mirroring.DryRun)) {
            findings.add(proof());
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (Route route : policy.routes()) {
            route.mirror()
                    .byLeave()
                    .filter(leave -> !leave.isInForce(today))
                    .ifPresent(leave -> findings.add(Finding.noGo(
                            "leave",
                            "route " + route.name() + " mirrors nothing: its leave expired on " + leave.expires()
                                    + "; ask " + leave.owner() + " whether it still holds")));
        }
        return findings;
    }

    private Finding proof() {
        try {
            Optional<String> missing = DryRunProof.missing(policy);
            return missing.map(why -> Finding.noGo(SUBJECT, why + " (docs/recipes/django-dry-run.md)"))
                    .orElseGet(() -> Finding.go(SUBJECT, "every instance of the candidate proved that it rolls back"));
        } catch (CannotStart unusable) {
            return Finding.noGo(SUBJECT, String.valueOf(unusable.getMessage()));
        }
    }
}
