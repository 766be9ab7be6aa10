package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.exchange.PathMapping;
import dev.understudy.policy.CandidateRequest;
import dev.understudy.policy.HeaderChanges;
import dev.understudy.policy.Mirroring;
import dev.understudy.policy.ParameterChanges;
import dev.understudy.policy.PathPattern;
import dev.understudy.policy.Policies;
import dev.understudy.policy.Policy;
import dev.understudy.policy.Rechecking;
import dev.understudy.policy.Route;
import dev.understudy.policy.RouteExceptions;
import dev.understudy.policy.RouteLimits;
import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.forward.RequestRewrite;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.RequestOutcome;
import dev.understudy.proxy.http.RequestParser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy's head as the candidate gets it, to the byte. */
class CopyChangesTest {
    private static final UUID ID = new UUID(0, 1);
    private static final String SENT = """
            GET /api/v1/a%2Fb//c?z=1&pg=2&callback=f&a=%2f HTTP/1.1
            Host: legacy.example
            x-LEGACY: 1
            X-Odd: two  spaces
            authorization: Token of-the-user
            X-Api-Version: 1
            X-Api-Version: 0
            Accept: */*

            """.replace("\n", "\r\n");

    @TempDir
    private Path directory;

    @Test
    void changesWhatTheRouteSaysAndNothingElse() throws Exception {
        Path token = Files.writeString(directory.resolve("token"), "Token of-the-candidate\n");
        var request = new CandidateRequest(
                new HeaderChanges(Map.of("X-Api-Version", "2"), Set.of("X-Legacy")),
                new ParameterChanges(Map.of("format", "json"), Set.of("callback"), Map.of("pg", "page")),
                Optional.of(token));

        assertThat(copyOf(SENT, request).replace("\r\n", "\n")).isEqualTo("""
                GET /api/v2/a%2Fb//c?z=1&page=2&a=%2f&format=json HTTP/1.1
                Host: legacy.example
                X-Odd: two  spaces
                Accept: */*
                X-Forwarded-For: 127.0.0.1
                X-Forwarded-Host: legacy.example
                X-Forwarded-Proto: http
                Via: 1.1 understudy
                X-Api-Version: 2
                Authorization: Token of-the-candidate
                X-Understudy-Shadow: 1
                X-Understudy-Exchange: 00000000-0000-0000-0000-000000000001

                """);
    }

    @Test
    void changesOnlyThePathUnlessTold() throws Exception {
        String copy = copyOf(SENT, CandidateRequest.UNCHANGED);

        assertThat(copy).startsWith(SENT.replace("/v1/", "/v2/").strip());
    }

    @Test
    void neverShowsACredential() throws Exception {
        Path token = Files.writeString(directory.resolve("token"), "Token very-secret");
        var request = new CandidateRequest(HeaderChanges.NONE, ParameterChanges.NONE, Optional.of(token));

        CandidateCredentials credentials = read(request);

        assertThat(credentials + " " + CopyChanges.of(request, credentials)).doesNotContain("very-secret");
    }

    @Test
    void saysWhatIsWrongWithAFileWithoutShowingWhatItHolds() throws Exception {
        Path two = Files.writeString(directory.resolve("two"), "Token very\r\nX-Secret: secret");
        Path none = directory.resolve("none");

        assertThat(problems(two))
                .contains("authorizationFile")
                .contains("one line")
                .doesNotContain("secret\"");
        assertThat(problems(none)).contains("does not exist");
        assertThat(problems(Files.writeString(directory.resolve("empty"), "\n")))
                .contains("one line");
        assertThat(problems(Files.writeString(directory.resolve("long"), "x".repeat(9000))))
                .contains("too long");
    }

    private static String problems(Path file) {
        var request = new CandidateRequest(HeaderChanges.NONE, ParameterChanges.NONE, Optional.of(file));
        return ((CandidateCredentials.Reading.Unusable) CandidateCredentials.read(policy(request)))
                .problems()
                .toString();
    }

    private static CandidateCredentials read(CandidateRequest request) {
        return ((CandidateCredentials.Reading.Read) CandidateCredentials.read(policy(request))).credentials();
    }

    private static String copyOf(String sent, CandidateRequest request) throws IOException {
        Policy policy = policy(request);
        var inForce =
                MirrorPolicy.of(policy, "v", new ClientIdentities(policy.identity(), new byte[32]), read(request));
        RequestHead head =
                ((RequestOutcome.Accepted) RequestParser.parse(sent.getBytes(StandardCharsets.ISO_8859_1))).head();
        RoutePlan plan = inForce.plan(policy.routes().getFirst());
        var edits = CopyEdits.of(plan, plan.sessions()::without, ID);
        var client = new Client("127.0.0.1", "http");
        return new String(RequestRewrite.rewrite(head, client, edits, "rewrite:80"), StandardCharsets.ISO_8859_1);
    }

    private static Policy policy(CandidateRequest request) {
        var route = new Route(
                "api",
                Set.of(),
                new PathPattern("/api/v1/**"),
                new PathMapping("/api/v1/", "/api/v2/"),
                new Mirroring.Safe(),
                1,
                RouteLimits.NONE,
                request,
                RouteExceptions.NONE,
                Rechecking.BOTH);
        Policy policy = Policies.between(URI.create("http://legacy"), URI.create("http://rewrite"));
        return policy.withRoutes(List.of(route));
    }
}
