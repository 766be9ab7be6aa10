package dev.understudy.comparison.rule.equivalence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.understudy.comparison.difference.Difference;
import dev.understudy.comparison.rule.field.Fields;
import java.util.Optional;

/**
 * Two texts that are the same once all that a pattern of RE2 finds is replaced in both; linear whatever the text.
 *
 * @param with may name groups as {@code $1}
 */
public record Replacement(Pattern pattern, String with) implements Equivalence {
    private static final int LONGEST = 500;
    private static final int MOST_REPETITIONS = 1_000;
    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?}");
    private static final Pattern NOTHING = Pattern.compile("a^");

    public static Equivalence read(Fields in) {
        in.required("pattern", "\"build-[0-9]+\"");
        String with = in.text("with");
        Optional<Pattern> pattern = in.parsed("pattern", Replacement::compiled);
        if (pattern.isEmpty()) return new Replacement(NOTHING, "");
        int groups = pattern.get().groupCount();
        if (!refersToGroups(with, groups)) {
            in.problem(
                    "with",
                    "'$' stands before the number of a group, of which there are " + groups
                            + "; '\\' stands before a '$' or '\\' that is meant as itself");
        }
        return new Replacement(pattern.get(), with);
    }

    private static Pattern compiled(String written) {
        if (written.length() > LONGEST) throw new IllegalArgumentException("is longer than " + LONGEST);
        if (repetitions(written) > MOST_REPETITIONS) {
            throw new IllegalArgumentException(
                    "'" + written + "' counts up to more than " + MOST_REPETITIONS + " repetitions, multiplied");
        }
        try {
            Pattern pattern = Pattern.compile(written);
            if (pattern.matcher("").find()) {
                throw new IllegalArgumentException(
                        "'" + written + "' matches an empty text too; to let any value pass, use ignoreValue");
            }
            return pattern;
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("'" + written + "' cannot be read: " + wrong.getDescription(), wrong);
        }
    }

    /** All counts multiplied, as if each stood within the other: compiling copies what is repeated. */
    private static long repetitions(String written) {
        long product = 1;
        Matcher counts = COUNT.matcher(written);
        while (counts.find() && product <= MOST_REPETITIONS) {
            String most = counts.group(2) == null || counts.group(2).isEmpty() ? counts.group(1) : counts.group(2);
            product *= Math.max(1, Long.parseLong(most));
        }
        return product;
    }

    private static boolean refersToGroups(String with, int groups) {
        for (int i = 0; i < with.length(); i++) {
            char c = with.charAt(i);
            if (c != '$' && c != '\\') continue;
            if (++i == with.length()) return false;
            int group = Character.digit(with.charAt(i), 10);
            boolean meant = c == '$' ? group >= 0 && group <= groups : with.charAt(i) == '$' || with.charAt(i) == '\\';
            if (!meant) return false;
        }
        return true;
    }

    @Override
    public boolean accepts(Difference difference) {
        if (!WholeValue.isValueAgainstValue(difference)) return false;
        Optional<String> primary = WholeValue.text(difference.primary());
        Optional<String> candidate = WholeValue.text(difference.candidate());
        return primary.isPresent()
                && candidate.isPresent()
                && rewritten(primary.get()).equals(rewritten(candidate.get()));
    }

    private String rewritten(String text) {
        return pattern.matcher(text).replaceAll(with);
    }
}
