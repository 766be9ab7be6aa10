package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.PathPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthPathTest {
    private static final Path FILE = Path.of("src/test/resources/auth/paths.txt");

    @ParameterizedTest
    @MethodSource("auth")
    void knowsThePathsThatSignPeopleIn(String path) {
        assertThat(AuthPath.isOne(path)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("open")
    void takesNoOtherPathForOne(String path) {
        assertThat(AuthPath.isOne(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/complete/github/?code=4711&state=x",
                "/back?state=x&code=4711",
                "/acs?SAMLResponse=PHNh&RelayState=x",
                "/back?openid.mode=id_res",
                "/?ticket=ST-1856339-aA5Yuvrxzpv8Tau1cYQ7"
            })
    void knowsWhoComesBackFromSigningInByTheQuery(String target) {
        assertThat(new AuthPaths(List.of()).hold("/complete/github/", target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/o?code=7", "/o?state=open", "/o?postcode=7&state=x", "/o?ticket=7", "/o"})
    void takesNoOtherQueryForThat(String target) {
        assertThat(new AuthPaths(List.of(new PathPattern("/kiosk/**"))).hold("/o", target))
                .isFalse();
    }

    static List<String> auth() throws IOException {
        return marked("auth ");
    }

    static List<String> open() throws IOException {
        return marked("open ");
    }

    private static List<String> marked(String mark) throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> line.startsWith(mark))
                    .map(line -> line.substring(mark.length()))
                    .toList();
        }
    }
}
