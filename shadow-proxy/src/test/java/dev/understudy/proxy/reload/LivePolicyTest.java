package dev.understudy.proxy.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyOrigin;
import dev.understudy.policy.PolicyResult;
import dev.understudy.policy.PolicyVersion;
import dev.understudy.proxy.control.ControlBoard;
import dev.understudy.proxy.mirror.ClientIdentities;
import dev.understudy.proxy.mirror.MirrorPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Which policy is in force after a change of the file, of the topic, of a credential. */
class LivePolicyTest {
    private static final String FIRST = """
            primary: { url: "http://legacy" }
            candidate: { url: "http://rewrite" }
            routes: [{ name: first, match: { path: /** } }]
            """;
    private static final String SECOND = FIRST.replace("name: first", "name: second");
    private static final String BROKEN = FIRST.replace("path: /**", "path: a, sampel: 3%");
    private static final String BY_TOPIC = FIRST + "proxy: { policyFrom: topic }\n";

    @TempDir
    private Path directory;

    private Path file;
    private ControlBoard board;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(directory.resolve("policy.yaml"), FIRST);
        board = ControlBoard.open(directory.resolve("orders.json"));
    }

    @Test
    void beginsWithTheFileAndItsVersion() {
        LivePolicy live = begun();

        assertThat(names(live)).containsExactly("first");
        assertThat(live.state().version()).isEqualTo(PolicyVersion.of(FIRST));
        assertThat(live.inForce().get().terms().version()).isEqualTo(PolicyVersion.of(FIRST));
    }

    @Test
    void goesByTheFileAsItIsNow() throws IOException {
        LivePolicy live = begun();
        MirrorPolicy before = live.inForce().get();

        Files.writeString(file, SECOND);
        live.check();

        assertThat(names(live)).containsExactly("second");
        assertThat(live.state().version()).isEqualTo(PolicyVersion.of(SECOND));
        assertThat(before.routes())
                .extracting(standing -> standing.route().name())
                .containsExactly("first");
    }

    @Test
    void keepsThePresentPolicyWhereTheFileHasProblemsAndNamesThem() throws IOException {
        LivePolicy live = begun();

        Files.writeString(file, BROKEN);
        live.check();

        assertThat(names(live)).containsExactly("first");
        assertThat(live.state().version()).isEqualTo(PolicyVersion.of(FIRST));
        assertThat(live.state().problems())
                .hasSize(2)
                .allMatch(problem -> problem.startsWith(file + ":3:"))
                .anyMatch(problem -> problem.contains("routes[0].match.sampel: is not known here"));
    }

    @Test
    void hasNoProblemsAnyMoreWhereTheFileIsAsItWas() throws IOException {
        LivePolicy live = begun();
        Files.writeString(file, BROKEN);
        live.check();

        Files.writeString(file, FIRST);
        live.check();

        assertThat(live.state().problems()).isEmpty();
    }

    @Test
    void keepsThePresentPolicyWhereTheFileIsGone() throws IOException {
        LivePolicy live = begun();

        Files.delete(file);
        live.check();

        assertThat(names(live)).containsExactly("first");
        assertThat(live.state().problems()).containsExactly(file + ": there is no such file");
    }

    @Test
    void appliesWhatItCanAndNamesWhatNeedsARestart() throws IOException {
        LivePolicy live = begun();

        Files.writeString(
                file,
                SECOND.replace("http://rewrite", "http://other")
                        + "proxy: { listen: \"127.0.0.1:9\", limits: { captureBytes: 7, endpoints: 5 } }\n");
        live.check();

        assertThat(names(live)).containsExactly("second");
        assertThat(live.inForce().get().terms().limits().captureBytes()).isEqualTo(7);
        assertThat(live.state().restarts()).containsExactly("candidate", "proxy.listen", "proxy.limits.endpoints");
    }

    @Test
    void leavesThePolicyInForceAloneWhereNothingChanges() {
        LivePolicy live = begun();
        MirrorPolicy before = live.inForce().get();

        live.check();

        assertThat(live.inForce().get()).isSameAs(before);
    }

    @Test
    void takesNoPolicyFromTheTopicUnlessTheFileSaysSo() throws IOException {
        LivePolicy live = begun();

        board.policy(SECOND, "kim", "");
        live.check();

        assertThat(names(live)).containsExactly("first");
    }

    @Test
    void takesThePolicyOfTheTopicWhereTheFileSaysSo() throws IOException {
        Files.writeString(file, BY_TOPIC);
        LivePolicy live = begun();

        board.policy(SECOND, "kim", "");
        live.check();

        assertThat(names(live)).containsExactly("second");
        assertThat(live.state().from()).isEqualTo(PolicyOrigin.TOPIC);
        assertThat(live.state().restarts()).isEmpty();
    }

    @Test
    void goesByTheFileAgainWhereThePolicyOfTheTopicIsWithdrawn() throws IOException {
        Files.writeString(file, BY_TOPIC);
        board.policy(SECOND, "kim", "");
        LivePolicy live = begun();

        board.policy("", "kim", "");
        live.check();

        assertThat(names(live)).containsExactly("first");
    }

    @Test
    void goesByTheFileAtOnceWhereTheFileTakesTheWordBack() throws IOException {
        Files.writeString(file, BY_TOPIC);
        board.policy(SECOND, "kim", "");
        LivePolicy live = begun();

        Files.writeString(file, FIRST);
        live.check();

        assertThat(names(live)).containsExactly("first");
    }

    @Test
    void keepsThePresentPolicyWhereThatOfTheTopicHasProblems() throws IOException {
        Files.writeString(file, BY_TOPIC);
        board.policy(SECOND, "kim", "");
        LivePolicy live = begun();

        board.policy(BROKEN, "kim", "");
        live.check();

        assertThat(names(live)).containsExactly("second");
        assertThat(live.state().problems()).anyMatch(problem -> problem.startsWith("control topic:3:"));
    }

    @Test
    void sendsNoFileToTheCandidateThatOnlyTheTopicNames() throws IOException {
        Files.writeString(file, BY_TOPIC);
        Path secret = Files.writeString(directory.resolve("secret"), "abc");
        LivePolicy live = begun();

        board.policy(withCredential(SECOND, secret), "kim", "");
        live.check();

        assertThat(names(live)).containsExactly("first");
        assertThat(live.state().problems()).anyMatch(problem -> problem.contains("that the policy file does not"));
    }

    @Test
    void readsACredentialAgainWhenItsFileChanges() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "Token a");
        Files.writeString(file, withCredential(FIRST, secret));
        LivePolicy live = begun();
        MirrorPolicy before = live.inForce().get();

        Files.writeString(secret, "Token b");
        live.check();

        assertThat(live.inForce().get()).isNotSameAs(before);
        assertThat(live.state().problems()).isEmpty();
    }

    @Test
    void keepsThePresentPolicyWhereACredentialCannotBeRead() throws IOException {
        LivePolicy live = begun();

        Files.writeString(file, withCredential(SECOND, directory.resolve("absent")));
        live.check();

        assertThat(names(live)).containsExactly("first");
        assertThat(live.state().problems())
                .singleElement()
                .asString()
                .contains("routes[0].candidateRequest.credential.authorizationFile")
                .contains("does not exist");
    }

    @Test
    void doesNotStartWithACredentialThatCannotBeRead() throws IOException {
        Files.writeString(file, withCredential(FIRST, directory.resolve("absent")));

        assertThatThrownBy(this::begun).isInstanceOf(CannotStart.class).hasMessageContaining("does not exist");
    }

    @Test
    void saysInTheLogOnceWhatIsWrongAndWhatNeedsARestart() throws IOException {
        LivePolicy live = begun();
        var log = (Logger) LoggerFactory.getLogger(LivePolicy.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            Files.writeString(file, BROKEN);
            live.check();
            live.check();
            Files.writeString(file, FIRST.replace("http://legacy", "http://other"));
            live.check();
            live.check();
        } finally {
            log.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> !line.startsWith("Policy ") && !line.startsWith("The policy "))
                .containsExactly(
                        file + ":3:34: routes[0].match.path: 'a' does not begin with '/'; policy "
                                + PolicyVersion.of(FIRST) + " stays in force.",
                        file + ":3:43: routes[0].match.sampel: is not known here; policy " + PolicyVersion.of(FIRST)
                                + " stays in force.",
                        "needs a restart: primary; the rest of the policy is applied.");
    }

    private static String withCredential(String yaml, Path secret) {
        String credential = "candidateRequest: { credential: { authorizationFile: \"" + secret + "\" } }";
        return yaml.replace("path: /** }", "path: /** }, " + credential);
    }

    private static List<String> names(LivePolicy live) {
        return live.inForce().get().routes().stream()
                .map(standing -> standing.route().name())
                .toList();
    }

    private LivePolicy begun() {
        Policy policy = ((PolicyResult.Valid) PolicyFile.read(file)).policy();
        return LivePolicy.begin(
                policy, Optional.of(file), board, each -> new ClientIdentities(each.identity(), new byte[32]));
    }
}
