package dev.understudy.proxy.reload;

import dev.understudy.policy.IsolatedUpstream;
import dev.understudy.policy.Limits;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a running proxy cannot change: the fields in which a policy differs from the one the proxy was started with. Pure. */
final class RestartNeeds {
    private static final Map<String, Function<Policy, Object>> FIXED = fixed();

    private RestartNeeds() {}

    /** The fields, as they are written in the file. */
    static List<String> between(Policy started, Policy now) {
        return FIXED.entrySet().stream()
                .filter(field ->
                        !field.getValue().apply(started).equals(field.getValue().apply(now)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Function<Policy, Object>> fixed() {
        var fixed = new LinkedHashMap<String, Function<Policy, Object>>();
        fixed.put("primary", Policy::primary);
        fixed.put("candidate", Policy::candidate);
        fixed.put("isolated", RestartNeeds::isolated);
        fixed.put("controlWindows", policy -> policy.precautions().controlWindows());
        fixed.put("proxy.listen", policy -> policy.proxy().listen());
        fixed.put("proxy.admin", policy -> policy.proxy().admin());
        fixed.put("proxy.instance", policy -> policy.proxy().instance());
        fixed.put("proxy.recheck", policy -> policy.proxy().recheck());
        fixed.put("proxy.tls", policy -> policy.proxy().termination());
        fixed.put("proxy.timeouts", policy -> policy.proxy().timeouts());
        fixed.put("proxy.accessLog", policy -> policy.proxy().accessLog());
        fixed.put("proxy.identityKey", policy -> policy.proxy().identityKey());
        fixed.put("proxy.limits.captureBudgetBytes", limit(Limits::captureBudgetBytes));
        fixed.put("proxy.limits.publishQueueBytes", limit(Limits::publishQueueBytes));
        fixed.put("proxy.limits.endpoints", limit(Limits::endpoints));
        fixed.put("proxy.limits.connections", limit(Limits::connections));
        fixed.put("proxy.limits.progressBytes", limit(Limits::progressBytes));
        fixed.put("kafka", Policy::kafka);
        fixed.put("data", Policy::data);
        return fixed;
    }

    private static Function<Policy, Object> limit(Function<Limits, Object> limit) {
        return policy -> limit.apply(policy.proxy().limits());
    }

    private static Set<IsolatedUpstream> isolated(Policy policy) {
        return policy.routes().stream()
                .map(Route::mirror)
                .filter(Mirroring.Isolated.class::isInstance)
                .map(mode -> ((Mirroring.Isolated) mode).upstream())
                .collect(Collectors.toSet());
    }
}
