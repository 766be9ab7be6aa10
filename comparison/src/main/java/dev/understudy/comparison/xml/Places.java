package dev.understudy.comparison.xml;

import dev.understudy.comparison.difference.Location;
import dev.understudy.comparison.difference.Location.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places in XML documents: XPaths by local names. */
final class Places {
    static final Location ROOT = new Location.Pointer(List.of());
    private static final Pattern NUMBERED = Pattern.compile("(.*)\\[(\\d{1,9})]");
    /** The text of an element that holds nothing else stands at the element. */
    private static final String ONLY_TEXT = "/text()[1]";

    private Places() {}

    static Location of(@Nullable String xpath) {
        if (xpath == null || xpath.isEmpty()) return ROOT;
        String path = xpath.endsWith(ONLY_TEXT) ? xpath.substring(0, xpath.length() - ONLY_TEXT.length()) : xpath;
        List<Step> steps = new ArrayList<>();
        for (String name : path.substring(1).split("/", -1)) {
            Matcher numbered = NUMBERED.matcher(name);
            steps.add(
                    numbered.matches()
                            ? new Step.Node(numbered.group(1), Integer.parseInt(numbered.group(2)))
                            : new Step.Node(name, 0));
        }
        return new Location.Pointer(steps);
    }
}
