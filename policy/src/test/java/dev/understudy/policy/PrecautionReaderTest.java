package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecautionReaderTest {
    @TempDir
    private Path directory;

    @Test
    void takesEveryPrecautionUnlessToldOtherwise() throws IOException {
        Policy policy = valid("");

        assertThat(policy.precautions()).isEqualTo(Precautions.DEFAULTS);
        assertThat(policy.precautions().sessions().cookies()).contains("sessionid", "csrftoken", "JSESSIONID");
        assertThat(policy.routes().getFirst().exceptions()).isEqualTo(RouteExceptions.NONE);
    }

    @Test
    void addsToTheBuiltInPrecautions() throws IOException {
        Precautions precautions = valid("""
                sessions:
                  cookies: [shop_session]
                  notSessions: [session]
                  credentials: { headers: [X-Shop-Key], cookies: [shop_jwt] }
                authPaths: [/api/v1/kiosk/**]
                controlWindows: { every: 1m, length: 5s }
                """).precautions();

        assertThat(precautions.sessions().cookies())
                .contains("shop_session", "sessionid")
                .doesNotContain("session");
        assertThat(precautions.sessions().credentialHeaders()).contains("x-shop-key", "authorization");
        assertThat(precautions.sessions().credentialCookies()).containsExactly("shop_jwt");
        assertThat(precautions.authPaths()).containsExactly(new PathPattern("/api/v1/kiosk/**"));
        assertThat(precautions.controlWindows())
                .contains(new ControlWindowSettings(Duration.ofMinutes(1), Duration.ofSeconds(5)));
    }

    @Test
    void hasNoControlWindowsWhereTheyAreOff() throws IOException {
        assertThat(valid("controlWindows: off\n").precautions().controlWindows())
                .isEmpty();
    }

    @Test
    void exceptsARouteUntilALastDay() throws IOException {
        RouteExceptions exceptions = valid("""
                routes:
                  - match: { path: /me }
                    mirror: safe
                    sessionCookies: forward
                    reason: v2 verifies the sessions of v1
                    owner: accounts-team
                    expires: 2027-03-01
                """).routes().getFirst().exceptions();

        assertThat(exceptions)
                .isEqualTo(new RouteExceptions(
                        Set.of(RouteExceptions.Kind.SESSION_COOKIES),
                        "v2 verifies the sessions of v1",
                        "accounts-team",
                        LocalDate.of(2027, 3, 1)));
        assertThat(exceptions.allow(RouteExceptions.Kind.SESSION_COOKIES, LocalDate.of(2027, 3, 1)))
                .isTrue();
        assertThat(exceptions.allow(RouteExceptions.Kind.SESSION_COOKIES, LocalDate.of(2027, 3, 2)))
                .isFalse();
    }

    @Test
    void namesEveryThingThatIsWrongWithThem() throws IOException {
        List<Problem> problems = problems("""
                sessions: { cookies: ["a b"], notSessions: [shop_session] }
                authPaths: [kiosk]
                controlWindows: { every: 20s, length: 10s }
                routes:
                  - match: { path: /me }
                    mirror: safe
                    authPaths: mirror
                    owner: " "
                """);

        assertThat(problems)
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("'a b' is not the name of a cookie"))
                .anyMatch(message -> message.contains("'shop_session' is no built-in session cookie"))
                .anyMatch(message -> message.contains("does not begin with '/'"))
                .anyMatch(message -> message.contains("at least four times"))
                .filteredOn(message -> message.contains("is needed beside an exception"))
                .hasSize(3);
    }

    private Policy valid(String more) throws IOException {
        return switch (PolicyFile.read(file(more))) {
            case PolicyResult.Valid valid -> valid.policy();
            case PolicyResult.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private List<Problem> problems(String more) throws IOException {
        return switch (PolicyFile.read(file(more))) {
            case PolicyResult.Valid valid -> List.of();
            case PolicyResult.Invalid invalid -> invalid.problems();
        };
    }

    private Path file(String more) throws IOException {
        String routes = more.contains("routes:") ? "" : "routes: [{ match: { path: /** }, mirror: safe }]\n";
        return Files.writeString(directory.resolve("policy.yaml"), """
                primary: { url: "http://legacy:8000" }
                candidate: { url: "http://rewrite:8000" }
                """ + routes + more);
    }
}
