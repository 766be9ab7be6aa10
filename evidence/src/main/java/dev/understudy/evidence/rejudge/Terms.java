package dev.understudy.evidence.rejudge;

/**
 * What a generation is judged under: all of it, or it begins anew.
 *
 * @param ruleSet version of the stored rules
 * @param fileRules digest of the policy file's
 */
public record Terms(long ruleSet, String fileRules) {
    /** Whether what was built so far was judged under these. */
    public boolean areThoseOf(Rejudging rejudging) {
        Long begun = rejudging.ruleSet();
        return begun != null && begun == ruleSet && rejudging.fileRules().equals(fileRules);
    }
}
