package dev.understudy.worker.judge;

import dev.understudy.comparison.rule.Rule;
import dev.understudy.comparison.rule.Rules;
import dev.understudy.evidence.rejudge.FileRules;
import dev.understudy.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;

/** What the store must know of the policy file's rules: whether they are others than before, and when they lapse. */
public final class FilesRules {
    private static final int DIGEST_BYTES = 8;

    private FilesRules() {}

    /** @throws dev.understudy.policy.CannotStart where the policy's rules cannot be used */
    public static FileRules of(Policy policy) {
        Rules rules = PolicyRules.read(policy.comparison().rules());
        Map<String, LocalDate> expiries = new HashMap<>();
        for (Rule rule : rules.ordered()) {
            LocalDate expires = rule.note().expires();
            if (expires != null) expiries.put(rule.note().id(), expires);
        }
        String all = policy.comparison().rules()
                + "\n" + new TreeSet<>(policy.comparison().ignoredHeaders())
                + "\n" + policy.primary().versionHeader()
                + "\n" + policy.candidate().versionHeader();
        return new FileRules(digest(all), expiries);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
