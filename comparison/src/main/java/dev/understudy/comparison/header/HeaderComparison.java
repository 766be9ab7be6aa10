package dev.understudy.comparison.header;

import dev.understudy.comparison.difference.DifferenceSink;
import dev.understudy.comparison.difference.Kind;
import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Value;
import dev.understudy.comparison.link.Links;
import dev.understudy.exchange.message.Headers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the header lines of two answers. */
public final class HeaderComparison {
    private static final Set<String> DEFAULT_CHARSETS = Set.of("utf-8", "utf8", "us-ascii");

    private final Links links;
    private final DifferenceSink sink;
    private final String prefix;

    private HeaderComparison(Links links, DifferenceSink sink, String prefix) {
        this.links = links;
        this.sink = sink;
        this.prefix = prefix;
    }

    /** Adds what differs, in order of names. */
    public static void headers(
            Headers primary, Headers candidate, UncountedHeaders uncounted, Links links, DifferenceSink sink) {
        new HeaderComparison(links, sink, "").compare(primary, candidate, uncounted);
    }

    /** The same of trailers; their places begin with {@code trailer/}. */
    public static void trailers(
            Headers primary, Headers candidate, UncountedHeaders uncounted, Links links, DifferenceSink sink) {
        new HeaderComparison(links, sink, "trailer/").compare(primary, candidate, uncounted);
    }

    private void compare(Headers primary, Headers candidate, UncountedHeaders uncounted) {
        if (primary.equals(candidate)) return;
        Map<String, List<String>> ofPrimary = HeaderLines.byName(primary, uncounted);
        Map<String, List<String>> ofCandidate = HeaderLines.byName(candidate, uncounted);
        for (String name : union(ofPrimary.keySet(), ofCandidate.keySet())) {
            List<String> p = ofPrimary.getOrDefault(name, List.of());
            List<String> c = ofCandidate.getOrDefault(name, List.of());
            if (name.equals("vary") && differInCodingOnly(primary, p, candidate, c)) {
                add(Kind.HEADER_VARY_CODING, name, joined(p), joined(c));
            } else {
                compare(name, p, c);
            }
        }
    }

    private static boolean differInCodingOnly(
            Headers primary, List<String> ofPrimary, Headers candidate, List<String> ofCandidate) {
        return Vary.of(ofPrimary).differsInCodingOnly(isCoded(primary), Vary.of(ofCandidate), isCoded(candidate));
    }

    private static boolean isCoded(Headers headers) {
        return headers.first("content-encoding")
                .filter(coding -> !coding.strip().equalsIgnoreCase("identity"))
                .isPresent();
    }

    private void compare(String name, List<String> primary, List<String> candidate) {
        if (primary.equals(candidate)) return;
        if (name.equals("set-cookie")) {
            cookies(primary, candidate);
        } else if (primary.isEmpty() || candidate.isEmpty()) {
            add(name, joined(primary), joined(candidate));
        } else if (name.equals("content-type") && primary.size() == 1 && candidate.size() == 1) {
            contentType(primary.getFirst(), candidate.getFirst());
        } else if (!HeaderMeaning.ofPrimary(name, primary).equals(HeaderMeaning.ofCandidate(name, candidate, links))) {
            add(name, joined(primary), joined(candidate));
        }
    }

    private void contentType(String primary, String candidate) {
        MediaType p = MediaType.of(primary);
        MediaType c = MediaType.of(candidate);
        if (!p.essence().equals(c.essence())) {
            add(Kind.MEDIA_TYPE, "content-type", primary, candidate);
        } else if (!p.parameters().equals(c.parameters())) {
            boolean named = withoutDefaultCharset(p).equals(withoutDefaultCharset(c));
            add(named ? Kind.CHARSET_NAMED : Kind.HEADER_VALUE, "content-type", primary, candidate);
        }
    }

    private static Map<String, String> withoutDefaultCharset(MediaType type) {
        String charset = type.parameters().get("charset");
        if (charset == null || !DEFAULT_CHARSETS.contains(charset)) return type.parameters();
        var others = new TreeMap<>(type.parameters());
        others.remove("charset");
        return others;
    }

    private void cookies(List<String> primary, List<String> candidate) {
        Set<String> toldApart = union(Cookies.repeated(primary), Cookies.repeated(candidate));
        Map<String, Map<String, String>> ofPrimary = Cookies.of(primary, toldApart);
        Map<String, Map<String, String>> ofCandidate = Cookies.of(candidate, toldApart);
        for (String cookie : union(ofPrimary.keySet(), ofCandidate.keySet())) {
            Map<String, String> p = ofPrimary.get(cookie);
            Map<String, String> c = ofCandidate.get(cookie);
            String name = "set-cookie/" + cookie;
            if (p == null || c == null) {
                add(name, p == null ? null : p.toString(), c == null ? null : c.toString());
            } else {
                for (String attribute : union(p.keySet(), c.keySet())) {
                    if (differs(attribute, p.get(attribute), c.get(attribute))) {
                        add(name + "/" + attribute, p.get(attribute), c.get(attribute));
                    }
                }
            }
        }
    }

    private static boolean differs(String attribute, @Nullable String primary, @Nullable String candidate) {
        return attribute.equals(Cookies.MAX_AGE)
                ? Expiry.isAnotherAge(primary, candidate)
                : !Objects.equals(primary, candidate);
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private void add(String name, @Nullable String primary, @Nullable String candidate) {
        Kind kind = primary == null ? Kind.HEADER_EXTRA : candidate == null ? Kind.HEADER_MISSING : Kind.HEADER_VALUE;
        add(kind, name, primary, candidate);
    }

    private void add(Kind kind, String name, @Nullable String primary, @Nullable String candidate) {
        sink.add(kind, new Location.HeaderLine(prefix + name), value(primary), value(candidate));
    }

    private static Value value(@Nullable String text) {
        return text == null ? Value.MISSING : Value.text(text);
    }
}
