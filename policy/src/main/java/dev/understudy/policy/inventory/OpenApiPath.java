package dev.understudy.policy.inventory;

import dev.understudy.exchange.template.RouteTemplate;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How OpenAPI writes paths and the servers that they are under. Pure. */
final class OpenApiPath {
    private static final int MOST_BASES = 16;
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]+)}");
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9_.-]");

    private OpenApiPath() {}

    /** @throws IllegalArgumentException where the path makes no sense */
    static RouteTemplate template(String base, String path) {
        if (!path.startsWith("/")) throw new IllegalArgumentException("it does not begin with a slash");
        return RouteTemplate.of(Literals.escaped(PARAMETER.matcher(base + path).replaceAll(match -> {
            String name = match.group(1);
            // as gateways write what takes the rest of the path
            boolean isRest = name.endsWith("+") || name.endsWith("*");
            String plain = UNUSUAL.matcher(isRest ? name.substring(0, name.length() - 1) : name)
                    .replaceAll("_");
            return "{" + plain + (isRest ? ":path" : "") + "}";
        })));
    }

    /** The path of a server's URL, for each value that its variables may have. */
    static Set<String> bases(JsonNode server) throws NotTranslatable {
        List<String> urls = List.of(server.path("url").asString(""));
        JsonNode variables = server.path("variables");
        for (String name : variables.propertyNames()) {
            urls = replaced(urls, "{" + name + "}", values(variables.path(name)));
            if (urls.size() > MOST_BASES) throw new NotTranslatable("its server has more than " + MOST_BASES + " URLs");
        }
        Set<String> bases = new LinkedHashSet<>();
        urls.forEach(url -> bases.add(base(url)));
        return bases;
    }

    private static List<String> replaced(List<String> urls, String placeholder, List<String> values) {
        List<String> all = new ArrayList<>();
        for (String url : urls) {
            if (url.contains(placeholder)) values.forEach(value -> all.add(url.replace(placeholder, value)));
            else all.add(url);
        }
        return all.stream().distinct().toList();
    }

    private static List<String> values(JsonNode variable) {
        List<String> values = new ArrayList<>();
        values.add(variable.path("default").asString(""));
        for (JsonNode each : variable.path("enum")) {
            if (!values.contains(each.asString(""))) values.add(each.asString(""));
        }
        return values;
    }

    /** Without the slash at its end; empty at the root. */
    static String base(String url) {
        int scheme = url.indexOf("://");
        int slash = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
        String path = slash < 0 ? "" : url.substring(slash);
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') end--;
        String bare = path.substring(0, end);
        return bare.isEmpty() || bare.startsWith("/") ? bare : "/" + bare;
    }

    /** A reference within a document is percent-encoded (RFC 6901 section 6). */
    static String decoded(String pointer) throws NotTranslatable {
        try {
            return URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new NotTranslatable("its reference is broken: " + pointer);
        }
    }
}
