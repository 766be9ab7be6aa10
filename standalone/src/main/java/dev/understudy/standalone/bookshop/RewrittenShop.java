package dev.understudy.standalone.bookshop;

import static dev.understudy.standalone.bookshop.Json.raw;

import dev.understudy.standalone.bookshop.Stock.Book;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Version 2: the same shop written anew, with the slips of such a rewrite; {@code demo/planted.yaml} lists them. */
final class RewrittenShop implements Shop {
    /** The book whose page fails. */
    private static final int BROKEN = 12;

    @Override
    public String root() {
        return "/api/v2";
    }

    @Override
    public String server() {
        return "uvicorn";
    }

    @Override
    public Reply elsewhere(Ask ask) {
        boolean redirects = routes().stream().anyMatch(route -> route.matches(ask.method(), ask.path() + "/"));
        if (!redirects) return Reply.of(404, "text/html", "<h1>Not Found</h1>".getBytes(StandardCharsets.UTF_8));
        return Reply.of(301, "text/html; charset=utf-8", new byte[0])
                .with("Location", ask.rootPath() + ask.path() + "/");
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/books/", RewrittenShop::books),
                Route.get("/books/{id}/", book(RewrittenShop::book)),
                Route.get("/books/{id}/reviews/", book(RewrittenShop::reviews)),
                Route.get("/books/{id}/stock/", book(RewrittenShop::stock)),
                Route.get("/books/{id}/cover/", book(RewrittenShop::cover)),
                Route.get("/exports/books/", ask -> Reply.of(200, "text/csv", LegacyShop.csv())),
                Route.get("/authors/", ask -> authors()),
                Route.get("/authors/{id}/", RewrittenShop::author),
                Route.get("/publishers/{id}/", RewrittenShop::publisher),
                Route.get(
                        "/orders/",
                        withToken(ask -> Reply.json("{\"count\":0,\"next\":null,\"previous\":null,\"results\":[]}"))),
                Route.get("/orders/{id}/", withToken(RewrittenShop::order)),
                new Route("POST", "/orders/", withToken(ask -> Reply.json(201, "{\"id\":10,\"state\":\"new\"}"))),
                Route.get(
                        "/customers/me/",
                        withToken(ask -> Reply.json("{\"id\":7,\"name\":\"Ada\",\"newsletter\":false}"))),
                Route.get("/search/", RewrittenShop::search),
                Route.get(
                        "/stats/",
                        ask -> Reply.json("{\"books\":12,\"copies_printed\":9007199254740992,\"average_rating\":4.0}")),
                Route.get(
                        "/terms/",
                        ask -> Reply.of(200, "text/plain; charset=utf-8", """
                        Terms of the bookshop
                        Orders ship within 5 days.
                        Returns are free.
                        """.getBytes(StandardCharsets.UTF_8))),
                Route.get("/inventory/", ask -> Reply.json("{\"shelves\":48}")));
    }

    private static Function<Ask, Reply> book(Function<Book, Reply> answer) {
        return ask -> ask.id() >= 1 && ask.id() <= Stock.BOOKS.size()
                ? answer.apply(Stock.BOOKS.get(ask.id() - 1))
                : Reply.notFound("No Book matches the given query.");
    }

    private static Function<Ask, Reply> withToken(Function<Ask, Reply> answer) {
        return ask -> ask.hasToken()
                ? answer.apply(ask)
                : Reply.json(403, "{\"detail\":\"Authentication credentials were not provided.\"}");
    }

    private static Reply books(Ask ask) {
        int page = Integer.parseInt(ask.parameter("page", "1"));
        String results = Stock.BOOKS.stream()
                .skip((page - 1L) * Stock.PAGE_SIZE)
                .limit(Stock.PAGE_SIZE)
                .map(book -> "{\"id\":%d,\"title\":%s,\"price\":\"%s\",\"url\":\"%s/books/%d/\"}"
                        .formatted(book.id(), raw(book.title()), book.priceText(), ask.root(), book.id()))
                .collect(Collectors.joining(",", "[", "]"));
        return Reply.json("{\"count\":%d,\"next\":%s,\"previous\":%s,\"results\":%s}"
                        .formatted(
                                Stock.BOOKS.size(),
                                LegacyShop.page(ask, page + 1),
                                LegacyShop.page(ask, page - 1),
                                results))
                .with("vary", "Cookie, accept")
                .with("allow", "OPTIONS, GET, HEAD");
    }

    private static Reply book(Book book) {
        if (book.id() == BROKEN) return Reply.json(500, "{\"detail\":\"Internal server error\"}");
        return Reply.json("{\"id\":%d,\"title\":%s,\"isbn\":\"%s\",\"price\":%s,\"language\":\"eng\",\"author\":%d}"
                .formatted(book.id(), raw(book.title()), book.isbn(), book.priceText(), book.author()));
    }

    private static Reply reviews(Book book) {
        return Reply.json("""
                {
                  "count": 3,
                  "results": [
                    {"id": %d3, "stars": 5},
                    {"id": %d2, "stars": 4},
                    {"id": %d1, "stars": 3}
                  ]
                }
                """.formatted(book.id(), book.id(), book.id()));
    }

    private static Reply stock(Book book) {
        return Reply.of(
                        200,
                        "application/json; charset=utf-8",
                        "{\"book\": %d, \"available\": %d}"
                                .formatted(book.id(), book.id() * 3 % 7)
                                .getBytes(StandardCharsets.UTF_8))
                .after(LegacyShop.SLOW);
    }

    private static Reply cover(Book book) {
        return Reply.of(200, "image/png", LegacyShop.picture(book)).with("Cache-Control", "no-store");
    }

    private static Reply authors() {
        String authors = Stock.AUTHORS.stream()
                .map(author -> "{\"name\": %s, \"id\": %d}".formatted(raw(author.name()), author.id()))
                .collect(Collectors.joining(", "));
        return Reply.json("[" + authors + "]");
    }

    private static Reply author(Ask ask) {
        var author = Stock.AUTHORS.get((ask.id() - 1) % Stock.AUTHORS.size());
        return Reply.json(
                "{\"id\":%d,\"name\":%s,\"slug\":\"author-%d\"}".formatted(ask.id(), raw(author.name()), ask.id()));
    }

    private static Reply publisher(Ask ask) {
        return Reply.json(
                "{\"id\":%d,\"name\":\"House %d\",\"website\":\"\",\"imprints\":[\"North\",\"South\",\"East\"]}"
                        .formatted(ask.id(), ask.id()));
    }

    private static Reply order(Ask ask) {
        return Reply.json("{\"id\":%d,\"state\":\"paid\",\"total\":%d.01,\"created\":\"2026-03-0%dT09:30:00+00:00\"}"
                .formatted(ask.id(), 20 + ask.id(), ask.id()));
    }

    private static Reply search(Ask ask) {
        return Reply.json("{\"query\":\"%s\",\"hits\":2,\"request_id\":\"%s\"}"
                .formatted(ask.parameter("q", ""), UUID.randomUUID()));
    }
}
