package dev.understudy.standalone.bookshop;

import java.util.List;

/** What one version of the bookshop answers. */
interface Shop {
    /** The path that all its endpoints lie under. */
    String root();

    /** What it says of itself in the {@code Server} header. */
    String server();

    List<Route> routes();

    /** The answer where no route matches. */
    Reply elsewhere(Ask ask);

    /** The answer to anything. */
    default Reply answer(Ask ask) {
        return routes().stream()
                .filter(route -> route.matches(ask.method(), ask.path()))
                .findFirst()
                .map(route -> route.answer().apply(ask))
                .orElseGet(() -> elsewhere(ask));
    }
}
