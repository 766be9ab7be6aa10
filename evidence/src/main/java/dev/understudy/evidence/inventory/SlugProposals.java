package dev.understudy.evidence.inventory;

import dev.understudy.evidence.change.Changes;
import dev.understudy.evidence.database.Database;
import dev.understudy.evidence.database.StorableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words that may be values of one parameter: many siblings under one parent, none of which stands out. They are proposed, and
 * nothing is merged before a person has said so.
 */
public final class SlugProposals {
    private static final int FEWEST = 8;
    private static final int EXAMPLES = 6;
    /** No sibling has more than this part of all requests; one that has is probably a route of its own. */
    private static final int LARGEST_PART = 2;

    private static final String SLUG = "{slug}";

    private final Database database;

    public SlugProposals(Database database) {
        this.database = database;
    }

    /**
     * The largest first. One that was refused comes again when it has twice the siblings.
     *
     * @param seen requests per endpoint
     * @param listed templates of the inventory, which no proposal touches
     */
    public List<SlugProposal> list(Map<EndpointName, Long> seen, Set<String> listed) {
        Map<String, Long> refused = refused();
        return propose(seen, listed).stream()
                .filter(each -> each.siblings() >= 2 * refused.getOrDefault(each.pattern(), 0L))
                .toList();
    }

    public void refuse(SlugProposal proposal, String actor, String reason) {
        database.write(handle -> {
            handle.createUpdate("""
                            insert into slug_refusal (pattern, siblings, actor) values (:pattern, :siblings, :actor)
                            on conflict (pattern) do update
                            set siblings = excluded.siblings, actor = excluded.actor, at = now()
                            """)
                    .bindMethods(proposal)
                    .bind("actor", StorableText.name(actor))
                    .execute();
            var made = new Changes.Made(
                    "slug-refused",
                    proposal.pattern(),
                    proposal.siblings() + " siblings",
                    "are endpoints of their own");
            Changes.record(handle, made, actor, reason);
            return proposal;
        });
    }

    private Map<String, Long> refused() {
        return database.read(handle -> handle.createQuery("select pattern, siblings from slug_refusal")
                .reduceResultSet(new HashMap<>(), (all, row, context) -> {
                    all.put(row.getString(1), row.getLong(2));
                    return all;
                }));
    }

    /** Pure. */
    static List<SlugProposal> propose(Map<EndpointName, Long> seen, Set<String> listed) {
        Map<String, Map<String, Long>> words = new TreeMap<>();
        seen.forEach((endpoint, count) -> {
            if (listed.contains(endpoint.template()) || !endpoint.template().startsWith("/")) return;
            String[] segments = endpoint.template().substring(1).split("/", -1);
            for (int i = 0; i < segments.length; i++) {
                if (isWord(segments[i])) {
                    words.computeIfAbsent(pattern(segments, i), unknown -> new HashMap<>())
                            .merge(segments[i], count, Long::sum);
                }
            }
        });
        return withoutOverlaps(words.entrySet().stream()
                .filter(each -> isLikely(each.getValue()))
                .map(each -> proposal(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(SlugProposal::siblings).reversed())
                .toList());
    }

    /** Of those of one length that share a word's place only the largest: the others look otherwise once it is accepted. */
    private static List<SlugProposal> withoutOverlaps(List<SlugProposal> all) {
        List<SlugProposal> kept = new ArrayList<>();
        Set<String> parents = new HashSet<>();
        for (SlugProposal each : all) {
            if (parents.add(each.pattern().substring(0, each.pattern().indexOf(SLUG)))) kept.add(each);
        }
        return List.copyOf(kept);
    }

    private static boolean isLikely(Map<String, Long> words) {
        long all = words.values().stream().mapToLong(Long::longValue).sum();
        long most = words.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return words.size() >= FEWEST && most * LARGEST_PART <= all;
    }

    private static SlugProposal proposal(String pattern, Map<String, Long> words) {
        Comparator<Map.Entry<String, Long>> frequent = Map.Entry.comparingByValue();
        List<String> examples = words.entrySet().stream()
                .sorted(frequent.reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(EXAMPLES)
                .map(Map.Entry::getKey)
                .toList();
        long all = words.values().stream().mapToLong(Long::longValue).sum();
        return new SlugProposal(pattern, words.size(), all, examples);
    }

    private static boolean isWord(String segment) {
        return !segment.isEmpty() && segment.indexOf('{') < 0;
    }

    private static String pattern(String[] segments, int place) {
        String[] with = segments.clone();
        with[place] = SLUG;
        return "/" + String.join("/", with);
    }
}
