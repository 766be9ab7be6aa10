package dev.understudy.evidence.inventory;

import java.util.List;

/**
 * Endpoints that differ in one word and may be one.
 *
 * @param pattern that would match them all
 * @param siblings how many words there are
 * @param seen requests of all together
 * @param examples some of the words, the most frequent first
 */
public record SlugProposal(String pattern, int siblings, long seen, List<String> examples) {
    public SlugProposal {
        examples = List.copyOf(examples);
    }
}
