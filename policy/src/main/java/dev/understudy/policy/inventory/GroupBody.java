package dev.understudy.policy.inventory;

import java.util.List;
import java.util.regex.Pattern;

/** What a group of a regular expression says of the values that it takes. Pure. */
final class GroupBody {
    private static final String TIMES = "(?:[+*]\\??|\\{[0-9,]+})?";
    private static final Pattern DIGITS = Pattern.compile("(?:(?:\\\\d|\\[0-9]|\\[\\\\d]|\\[1-9])" + TIMES + ")+");
    private static final Pattern UUID = Pattern.compile(
            "(?i)\\[0-9a-f-]\\{36}|\\[a-f0-9-]\\{36}|(?:\\[(?:0-9a-f|a-f0-9|0-9a-fa-f|a-z0-9|\\\\w)]\\{(?:8|4|12)}-?){5}");
    private static final Pattern SLUG =
            Pattern.compile("\\\\w" + TIMES + "|\\[(?:\\\\w|\\\\d|a-z|A-Z|0-9|_|-|\\\\-)+]" + TIMES);
    private static final Pattern WORDS = Pattern.compile("[\\w-]+(?:\\|[\\w-]+)*");
    private static final Pattern ANYTHING = Pattern.compile("\\.[+*]\\??");

    private GroupBody() {}

    /** As a parameter, or its values where these are all named. */
    static Fragments taken(String name, String body) throws NotTranslatable {
        if (ANYTHING.matcher(body).matches()) {
            Fragments path = Fragments.parameter(name, "path");
            return body.startsWith(".*") ? path.or(Fragments.NOTHING) : path;
        }
        if (WORDS.matcher(body).matches()) return Fragments.values(name, List.of(body.split("\\|", -1)));
        Fragments parameter = Fragments.parameter(name, kind(body));
        return body.endsWith("]*") ? parameter.or(Fragments.NOTHING) : parameter;
    }

    private static String kind(String body) throws NotTranslatable {
        if (DIGITS.matcher(body).matches()) return "int";
        if (UUID.matcher(body).matches()) return "uuid";
        if (SLUG.matcher(body).matches()) return "slug";
        String open = body.replaceAll("\\[\\^[^]]*]", "");
        if (!open.contains("/")) return "";
        if (open.matches("\\[[^]]*/[^]]*][+*]\\??")) return "path";
        throw new NotTranslatable("the group (" + body + ") takes parts of several segments");
    }
}
