package dev.understudy.evidence.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.WithStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SlugProposalsIT extends WithStore {
    @Test
    void proposesManySiblingsOfWhichNoneStandsOut() {
        Map<EndpointName, Long> seen = siblings(9);
        seen.put(new EndpointName("GET", "/items/{id}"), 500L);
        seen.put(new EndpointName("GET", "/books"), 5_000L);

        assertThat(store.slugs().list(seen, Set.of())).singleElement().satisfies(proposal -> {
            assertThat(proposal.pattern()).isEqualTo("/items/{slug}");
            assertThat(proposal.siblings()).isEqualTo(9);
            assertThat(proposal.seen()).isEqualTo(45);
            assertThat(proposal.examples()).hasSize(6).startsWith("word-8", "word-7");
        });
    }

    @Test
    void proposesNothingWhereSiblingsAreFewOrOneIsARouteOfItsOwnOrTheInventoryHasThem() {
        assertThat(store.slugs().list(siblings(7), Set.of())).isEmpty();

        Map<EndpointName, Long> withOneThatStandsOut = siblings(9);
        withOneThatStandsOut.put(new EndpointName("GET", "/items/search"), 1_000L);
        assertThat(store.slugs().list(withOneThatStandsOut, Set.of())).isEmpty();
        assertThat(store.slugs().list(siblings(9), Set.of("/items/word-0", "/items/word-1")))
                .isEmpty();
    }

    @Test
    void asksAgainWhenThereAreTwiceAsManyAsThoseThatWereRefused() {
        var proposal = store.slugs().list(siblings(9), Set.of()).getFirst();

        store.slugs().refuse(proposal, "ann", "they are pages");

        assertThat(store.slugs().list(siblings(17), Set.of())).isEmpty();
        assertThat(store.slugs().list(siblings(18), Set.of())).hasSize(1);
        assertThat(store.changes().newest(1))
                .singleElement()
                .satisfies(change -> assertThat(change.what()).isEqualTo("slug-refused"));
    }

    private static Map<EndpointName, Long> siblings(int count) {
        Map<EndpointName, Long> seen = new HashMap<>();
        for (int i = 0; i < count; i++) seen.put(new EndpointName("GET", "/items/word-" + i), (long) i + 1);
        return seen;
    }
}
