package dev.understudy.proxy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proxy.fixture.FramingStub;
import dev.understudy.proxy.fixture.FramingStub.Arrival;
import dev.understudy.proxy.fixture.RawClient;
import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RecordingAudience;
import dev.understudy.proxy.fixture.ServedPrimary;
import dev.understudy.proxy.fixture.SmugglingCases;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Behind the proxy stand three servers that read framing differently. Whatever a client sends, either all three get the
 * one same request, or the client is refused and none of them gets anything.
 */
class SmugglingIT {
    private static final Set<Integer> REFUSALS = Set.of(400, 414, 417, 431, 501, 505);
    private static final String AFTER = "GET /after HTTP/1.1\r\nHost: h\r\n\r\n";

    /** What one case came to: all answers on its connection, and all that the server took for requests meanwhile. */
    private record Outcome(List<Integer> statuses, List<Arrival> arrived) {}

    @Test
    void readsEveryRequestAsAllServersReadItOrRefusesIt() {
        List<String> cases = SmugglingCases.all();
        List<List<Outcome>> outcomes = Stream.of(FramingStub.Reading.values())
                .map(reading -> behind(reading, cases))
                .toList();
        List<Outcome> measure = outcomes.getFirst();

        assertThat(cases).hasSizeGreaterThan(700);
        for (int i = 0; i < cases.size(); i++) {
            Outcome first = measure.get(i);
            for (List<Outcome> each : outcomes) {
                assertThat(each.get(i)).as(cases.get(i)).isEqualTo(first);
            }
            judge(i, cases.get(i), first);
        }
        assertThat(measure)
                .filteredOn(outcome -> outcome.statuses().contains(200))
                .hasSizeGreaterThan(100);
    }

    /**
     * A canary arrived once and all that follows it as the client meant it, or nothing arrived at all: refused, or cut off
     * where the client ended in the middle of what it had announced.
     */
    private static void judge(int number, String sent, Outcome outcome) {
        List<String> targets = outcome.arrived().stream().map(Arrival::target).toList();
        if (!outcome.statuses().contains(200)) {
            assertThat(REFUSALS).as(sent).containsAll(outcome.statuses());
            assertThat(targets).as(sent).isEmpty();
            assertThat(outcome.statuses()).as(sent).hasSizeLessThan(2);
        } else {
            assertThat(targets.getFirst()).as(sent).isEqualTo("/canary-" + number);
            assertThat(targets).as(sent).doesNotHaveDuplicates().doesNotContain("/refused-by-stub");
            assertThat(targets.subList(1, targets.size())).as(sent).isSubsetOf("/smuggled-" + number, "/after");
            assertThat(outcome.statuses().stream().filter(status -> status == 200))
                    .as(sent)
                    .hasSameSizeAs(targets);
        }
    }

    private static List<Outcome> behind(FramingStub.Reading reading, List<String> cases) {
        var outcomes = new ArrayList<Outcome>();
        try (var stub = new FramingStub(reading);
                var proxy = ServedPrimary.before(stub.url(), new RecordingAudience())) {
            for (String sent : cases) {
                int before = stub.arrivals().size();
                List<Integer> statuses = statuses(proxy, sent);
                List<Arrival> all = stub.arrivals();
                outcomes.add(new Outcome(statuses, all.subList(before, all.size())));
            }
        }
        return outcomes;
    }

    /** Sends a case and then a plain request, the last; what is answered until the connection ends. */
    private static List<Integer> statuses(ServedPrimary proxy, String sent) {
        var statuses = new ArrayList<Integer>();
        try (RawClient client = proxy.client()) {
            client.send(sent);
            client.send(AFTER).endWrites();
            while (true) statuses.add(RawMessage.read(client.in(), false).status());
        } catch (UncheckedIOException end) {
            return statuses;
        }
    }
}
