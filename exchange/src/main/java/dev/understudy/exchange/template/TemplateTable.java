package dev.understudy.exchange.template;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.redact.pattern.SecretPatterns;
import dev.understudy.exchange.redact.token.SecretTokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which endpoint a request belongs to: by the patterns of the inventory, else by the form of the path's segments; what fits no
 * pattern and is what scanners ask for is {@link Endpoint#OTHER}. Immutable, for any thread; no regular expression is run.
 */
public final class TemplateTable {
    /** The most patterns, and the most renames, that a table has. */
    public static final int LIMIT = 3_000;

    public static final TemplateTable EMPTY = new TemplateTable(List.of(), List.of());

    private final TemplateTrie trie = new TemplateTrie();
    private final Map<RouteTemplate, String> names = new HashMap<>();
    private final Map<Endpoint, String> renamed = new HashMap<>();
    private final Set<String> listed;

    private TemplateTable(List<RouteTemplate> templates, List<Rename> renames) {
        templates.forEach(template -> names.put(template, trie.add(template)));
        Map<Endpoint, Rename> byEndpoint = new HashMap<>();
        renames.forEach(rename -> byEndpoint.putIfAbsent(rename.endpoint(), rename));
        byEndpoint.keySet().forEach(endpoint -> renamed.put(endpoint, last(endpoint, byEndpoint)));
        listed = new HashSet<>(names.values());
    }

    /**
     * @param templates of those that match the same paths the first counts
     * @throws IllegalArgumentException where there are too many
     */
    public static TemplateTable of(List<RouteTemplate> templates, List<Rename> renames) {
        if (templates.size() > LIMIT || renames.size() > LIMIT) {
            throw new IllegalArgumentException("a table has at most " + LIMIT + " patterns and as many renames");
        }
        return new TemplateTable(templates, renames);
    }

    /** At the end of the chain; a circle ends where it began to repeat. */
    private static String last(Endpoint endpoint, Map<Endpoint, Rename> renames) {
        Set<Endpoint> passed = new HashSet<>();
        Endpoint now = endpoint;
        while (passed.add(now)) {
            Rename next = renames.get(now);
            if (next == null) break;
            now = next.renamed();
        }
        return now.template();
    }

    /**
     * A request's endpoint.
     *
     * @param listed whether its path fits the inventory
     */
    public record Found(Endpoint endpoint, boolean listed) {}

    /** @param secrets what no learned template holds */
    public Found find(String method, String rawTarget, SecretPatterns secrets) {
        String path = SegmentTemplates.path(rawTarget);
        String template = path.startsWith("/") ? trie.find(path) : null;
        boolean fits = template != null;
        if (template == null) {
            template = ScannerNoise.isLikely(path, !names.isEmpty())
                    ? Endpoint.OTHER
                    : SegmentTemplates.templateOf(rawTarget, secrets);
        }
        return new Found(renamed(new Endpoint(method, template)), fits);
    }

    /** What an endpoint of history counts under now; itself where nothing says otherwise, or where the inventory has it. */
    public Endpoint shownAs(Endpoint endpoint) {
        Endpoint now = renamed(endpoint);
        if (!now.equals(endpoint) || !endpoint.template().startsWith("/")) return now;
        if (listed.contains(endpoint.template())) return endpoint;
        String template = trie.find(endpoint.template());
        return template == null ? endpoint : renamed(new Endpoint(endpoint.method(), template));
    }

    /**
     * What a request of history counts under that was named when the table was another: where its path fits a pattern that its
     * name alone does not lead to, the endpoint of that pattern. Names by form stay, so that what nobody listed stays bounded,
     * and so does the name of a path that holds a redacted secret: it may have read otherwise.
     *
     * @param named as the proxy named it
     * @param rawTarget as it was shipped
     */
    public Endpoint countedAs(Endpoint named, String rawTarget) {
        if (names.isEmpty()) return named;
        String path = SegmentTemplates.path(rawTarget);
        String template = path.startsWith("/") ? trie.find(path) : null;
        if (template == null || SecretTokens.next(path, 0) < path.length()) return named;
        Endpoint now = renamed(new Endpoint(named.method(), template));
        return now.equals(named) || now.equals(shownAs(named)) ? named : now;
    }

    /** Under which template a pattern's paths are counted: its own name, unless an earlier pattern matches the same. */
    public Optional<String> nameOf(RouteTemplate template) {
        return Optional.ofNullable(names.get(template));
    }

    /** How many templates the inventory has. */
    public int size() {
        return listed.size();
    }

    private Endpoint renamed(Endpoint endpoint) {
        String into = renamed.isEmpty() ? null : renamed.get(endpoint);
        return into == null ? endpoint : new Endpoint(endpoint.method(), into);
    }
}
