package dev.understudy.reports.rule;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.rule.RuleEnd;
import dev.understudy.evidence.rule.RuleHits;
import dev.understudy.reports.store.Evidence;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All rules that verdicts can name, in the order in which they are asked: of the policy file, of the store, built in. */
public final class KnownRules {
    private final Evidence evidence;
    private final List<JsonNode> ofFile;
    private final InstantSource clock;

    /**
     * @param ofFile the rules of the policy file
     * @param clock tells the day, which decides what has expired
     */
    public KnownRules(Evidence evidence, List<JsonNode> ofFile, InstantSource clock) {
        this.evidence = evidence;
        this.ofFile = List.copyOf(ofFile);
        this.clock = clock;
    }

    List<RuleJson> all() {
        EvidenceStore store = evidence.store();
        Map<String, RuleHits> hits =
                store.rules().hits().stream().collect(Collectors.toMap(RuleHits::rule, Function.identity()));
        Map<String, RuleEnd> ends =
                store.rules().ends().stream().collect(Collectors.toMap(RuleEnd::id, Function.identity()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<ListedRule> listed = listed(store).toList();
        return listed.stream()
                .map(rule -> {
                    RuleEnd end = ends.get(rule.partOf() == null ? rule.id() : rule.partOf());
                    return json(rule, end, today, done(rule, listed, hits));
                })
                .toList();
    }

    Optional<RuleJson> find(String id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** By id; of rules that are no more, too, as long as the store has them. */
    public Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        listed(evidence.store()).forEach(rule -> reasons.putIfAbsent(rule.id(), rule.reason()));
        return reasons;
    }

    private Stream<ListedRule> listed(EvidenceStore store) {
        return Stream.of(
                        ofFile.stream().flatMap(ListedRule::ofFile),
                        store.rules().all().stream().flatMap(ListedRule::ofStore),
                        ListedRule.builtIn())
                .flatMap(rules -> rules);
    }

    /** What a rule excused; a pack, what its parts did, added up. */
    private record Done(long exchanges, @Nullable Instant last) {
        static final Done NOTHING = new Done(0, null);

        Done and(Done other) {
            Instant later = last == null || (other.last != null && other.last.isAfter(last)) ? other.last : last;
            return new Done(exchanges + other.exchanges, later);
        }
    }

    private static Done done(ListedRule rule, List<ListedRule> all, Map<String, RuleHits> hits) {
        return Stream.concat(
                        Stream.of(rule.id()),
                        all.stream()
                                .filter(part -> rule.id().equals(part.partOf()))
                                .map(ListedRule::id))
                .map(hits::get)
                .map(hit -> hit == null ? Done.NOTHING : new Done(hit.exchanges(), hit.last()))
                .reduce(Done.NOTHING, Done::and);
    }

    private static RuleJson json(ListedRule rule, @Nullable RuleEnd end, LocalDate today, Done done) {
        boolean expired = rule.expires() != null && today.isAfter(rule.expires());
        return new RuleJson(
                rule.id(),
                rule.partOf(),
                rule.source(),
                rule.document(),
                rule.reason(),
                rule.owner(),
                rule.expires(),
                rule.createdBy(),
                rule.createdAt(),
                end != null ? "ended" : expired ? "expired" : "in-force",
                end == null ? null : new RuleJson.EndJson(end.by(), end.at(), end.reason()),
                done.exchanges(),
                done.last());
    }
}
