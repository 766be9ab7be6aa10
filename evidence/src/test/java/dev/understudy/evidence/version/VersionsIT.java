package dev.understudy.evidence.version;

import static dev.understudy.evidence.Judged.by;
import static dev.understudy.evidence.Judged.match;
import static dev.understudy.evidence.Judged.mismatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.evidence.Judged;
import dev.understudy.evidence.WithStore;
import dev.understudy.evidence.endpoint.Counts;
import dev.understudy.evidence.group.MismatchGroup;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class VersionsIT extends WithStore {
    @Test
    void holdsTwoVersionsBesideEachOther() {
        feed.write(
                by("2.0", match(ORDERS)),
                by("2.0", mismatch(ORDERS, Judged.at("/old"))),
                by("2.0", match(BOOKS)),
                by("2.1", match(ORDERS)),
                by("2.1", match(ORDERS)),
                by("2.1", mismatch(ORDERS, Judged.at("/new"))));

        var compared = store.versions().compare("2.0", "2.1");

        assertThat(compared).hasSize(2);
        var books = compared.getFirst();
        assertThat(books.template()).isEqualTo("/books");
        assertThat(books.after()).isNull();
        var orders = compared.getLast();
        assertThat(Objects.requireNonNull(orders.before()).counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
        assertThat(Objects.requireNonNull(orders.after()).counts()).isEqualTo(new Counts(2, 0, 1, 0, 0));
        assertThat(orders.newGroups()).extracting(MismatchGroup::location).containsExactly("/new");
        assertThat(orders.goneGroups()).extracting(MismatchGroup::location).containsExactly("/old");
    }

    @Test
    void listsTheVersionThatAnsweredLastFirst() {
        feed.write(by("2.0", match(ORDERS)), by("2.1", match(ORDERS)), by("2.0", match(ORDERS)));

        assertThat(store.versions().all())
                .extracting(SeenVersion::version, SeenVersion::compared)
                .containsExactly(tuple("2.0", 2L), tuple("2.1", 1L));
    }
}
