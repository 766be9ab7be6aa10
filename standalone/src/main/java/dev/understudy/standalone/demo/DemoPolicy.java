package dev.understudy.standalone.demo;

import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The demo's policy: {@code demo/policy.yaml} of this build. */
public final class DemoPolicy {
    private DemoPolicy() {}

    /** The policy with the addresses of two running shops. */
    public static Policy between(URI primary, URI candidate) {
        Policy policy = read();
        return policy.withUpstreams(
                policy.primary().withUrl(primary), policy.candidate().withUrl(candidate));
    }

    static Policy read() {
        try (InputStream file = Objects.requireNonNull(
                DemoPolicy.class.getResourceAsStream("/demo/policy.yaml"), "demo/policy.yaml is part of the build")) {
            String yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return switch (PolicyFile.parse("demo/policy.yaml", yaml)) {
                case PolicyResult.Valid(Policy policy) -> policy;
                case PolicyResult.Invalid(var problems) ->
                    throw new IllegalStateException("demo/policy.yaml: " + problems);
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
