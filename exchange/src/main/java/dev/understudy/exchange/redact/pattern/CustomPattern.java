package dev.understudy.exchange.redact.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;

/** A pattern of the policy's own, in the syntax of RE2: linear whatever the text. */
public final class CustomPattern implements Finder {
    private final String name;
    private final Pattern pattern;

    private CustomPattern(String name, Pattern pattern) {
        this.name = name;
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException where it cannot be read, or would match nothing at all; the message says so */
    public static CustomPattern of(String name, String written) {
        try {
            var pattern = Pattern.compile(written);
            if (pattern.matches("")) throw new IllegalArgumentException("'" + written + "' matches an empty text too");
            return new CustomPattern(name, pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + written + "' cannot be read: " + e.getDescription(), e);
        }
    }

    public String name() {
        return name;
    }

    @Override
    public void find(String text, List<Stretch> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) found.add(new Stretch(matcher.start(), matcher.end()));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomPattern that && name.equals(that.name) && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return name + ": " + pattern;
    }
}
