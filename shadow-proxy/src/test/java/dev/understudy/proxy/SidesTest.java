package dev.understudy.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Policy;
import dev.understudy.proxy.fixture.LeavePolicy;
import dev.understudy.proxy.forward.Names;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SidesTest {
    private static final Names ALL_ONE_SERVER = name -> List.of(InetAddress.getLoopbackAddress());
    private static final String ROUTE = """
                  - { match: { methods: [POST], path: /a }, mirror: isolated, upstream: sandbox, LEAVE }
                """;

    @Test
    void refuseAnIsolatedUpstreamWhoseNameLeadsToTheCandidate() {
        Policy policy = policy("http://sandbox:8001");

        assertThatThrownBy(() -> Sides.of(policy, ALL_ONE_SERVER))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The isolated upstream sandbox is not isolated");
    }

    @Test
    void haveAnIsolatedUpstreamOfTheirOwn() {
        Sides sides = Sides.of(policy("http://sandbox:8002"), ALL_ONE_SERVER);

        assertThat(sides.isolated()).containsOnlyKeys("sandbox");
        assertThat(sides.all()).contains(sides.isolated().get("sandbox"));
    }

    private static Policy policy(String sandbox) {
        return LeavePolicy.between(
                URI.create("http://legacy:8000"),
                URI.create("http://rewrite:8001"),
                URI.create(sandbox),
                Path.of("data"),
                ROUTE);
    }
}
