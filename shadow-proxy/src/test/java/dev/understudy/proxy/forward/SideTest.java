package dev.understudy.proxy.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.TestNames;
import dev.understudy.proxy.fixture.TestSides;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who is asked next, and how names are followed. */
class SideTest {
    private static final long NOW = 0;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final TestNames names = new TestNames();
    private final Side side = sideOf("http://a:1", "http://b:2", "http://c:3");

    @Test
    void asksIdleInstancesInTurn() {
        var asked = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            Turn turn = chosen();
            asked.add(turn.instance().name());
            turn.end();
        }

        assertThat(asked.subList(0, 3)).containsExactlyInAnyOrder("a:1", "b:2", "c:3");
        assertThat(asked.subList(3, 6)).isEqualTo(asked.subList(0, 3));
    }

    @Test
    void asksTheOneWithTheFewestRequestsPending() {
        Turn first = chosen();
        Turn second = chosen();

        assertThat(chosen().instance()).isNotIn(first.instance(), second.instance());
        second.end();
        assertThat(chosen().instance()).isEqualTo(second.instance());
    }

    @Test
    void countsTheEndOfATurnOnce() {
        Turn turn = chosen();

        turn.end();
        turn.end();

        assertThat(turn.instance().pending()).isZero();
    }

    @Test
    void sparesTheOneThatRests() {
        Instance a = instance("a:1");
        a.health().failed(Failure.REFUSED, NOW);

        for (int i = 0; i < 9; i++) assertThat(chosen().instance()).isNotEqualTo(a);
    }

    @Test
    void letsOneRequestTryItAfterItsRest() {
        Instance a = instance("a:1");
        a.health().failed(Failure.REFUSED, NOW);
        var asked = new ArrayList<Instance>();

        for (int i = 0; i < 9; i++) asked.add(chosen(NOW + SECOND).instance());

        assertThat(asked).containsOnlyOnce(a);
    }

    @Test
    void neverLetsTheLastOneRest() {
        instance("a:1").health().failed(Failure.REFUSED, NOW + 2);
        instance("b:2").health().failed(Failure.REFUSED, NOW + 1);
        instance("c:3").health().failed(Failure.REFUSED, NOW + 3);

        assertThat(side.choose(NOW + 4, List.of())).isNull();
        assertThat(side.lastResort(NOW + 4, List.of()))
                .extracting(Turn::instance)
                .isEqualTo(instance("b:2"));
        assertThat(side.lastResort(NOW + 4, side.instances())).isNull();
    }

    @Test
    void isOneInstanceForEachAddressOfAName() {
        names.say("legacy", "10.0.0.7", "10.0.0.8");

        Side legacy = sideOf("http://legacy:8000");

        assertThat(legacy.instances())
                .extracting(Instance::name)
                .containsExactly("legacy:8000 (10.0.0.7)", "legacy:8000 (10.0.0.8)");
        assertThat(legacy.instances()).extracting(Instance::authority).containsOnly("legacy:8000");
    }

    @Test
    void isNamedAsThePolicyNamesItWhereItIsTheOnlyOne() {
        names.say("legacy", "10.0.0.7");

        assertThat(sideOf("http://legacy:8000").instances())
                .extracting(Instance::name)
                .containsExactly("legacy:8000");
    }

    @Test
    void followsItsNamesAndKeepsWhatIsKnownOfAddressesThatStay() {
        names.say("legacy", "10.0.0.7", "10.0.0.8");
        Side legacy = sideOf("http://legacy:8000");
        List<Instance> before = legacy.instances();
        names.say("legacy", "10.0.0.8", "10.0.0.9");

        legacy.lookUp(names);

        assertThat(legacy.instances().getFirst()).isSameAs(before.getLast());
        assertThat(legacy.instances()).hasSize(2);
        assertThat(before.getFirst().isRetired()).isTrue();
        assertThat(before.getLast().isRetired()).isFalse();
    }

    @Test
    void keepsItsAddressesWhereTheNameIsNotFoundAnyMore() {
        names.say("legacy", "10.0.0.7");
        Side legacy = sideOf("http://legacy:8000");
        List<Instance> before = legacy.instances();
        names.say("legacy");

        legacy.lookUp(names);

        assertThat(legacy.instances()).isEqualTo(before);
        assertThat(before.getFirst().isRetired()).isFalse();
    }

    @Test
    void waitsForANameThatWasNeverFound() {
        Side nobody = sideOf("http://nobody:8000");
        assertThat(nobody.instances())
                .singleElement()
                .matches(each -> each.address().isUnresolved());
        names.say("nobody", "10.0.0.7");

        nobody.lookUp(names);

        assertThat(nobody.instances())
                .singleElement()
                .matches(each -> !each.address().isUnresolved());
    }

    @Test
    void takesABoundedNumberOfAddressesAndTheSameOnesEachTime() {
        String[] many = new String[100];
        for (int i = 0; i < many.length; i++) many[i] = "10.0.1." + (many.length - i);
        names.say("legacy", many);
        Side legacy = sideOf("http://legacy:8000");
        List<Instance> before = legacy.instances();
        Collections.reverse(Arrays.asList(many));
        names.say("legacy", many);

        legacy.lookUp(names);

        assertThat(before).hasSize(InstanceGroup.LIMIT);
        assertThat(legacy.instances()).isEqualTo(before);
    }

    private Side sideOf(String... urls) {
        URI[] all = new URI[urls.length];
        for (int i = 0; i < urls.length; i++) all[i] = URI.create(urls[i]);
        return TestSides.primary(ConnectionLimits.serving(10, Duration.ofSeconds(2)), names, all);
    }

    private Turn chosen() {
        return chosen(NOW);
    }

    private Turn chosen(long now) {
        return Objects.requireNonNull(side.choose(now, List.of()));
    }

    private Instance instance(String name) {
        return side.instances().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
