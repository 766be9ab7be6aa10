package dev.understudy.standalone.bookshop;

import static dev.understudy.standalone.bookshop.Json.ascii;

import dev.understudy.standalone.bookshop.Stock.Book;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Version 1: what the users have today. */
final class LegacyShop implements Shop {
    static final Duration SLOW = Duration.ofMillis(150);

    @Override
    public String root() {
        return "/api/v1";
    }

    @Override
    public String server() {
        return "WSGIServer/0.2 CPython/2.7.18";
    }

    @Override
    public Reply elsewhere(Ask ask) {
        boolean appendSlash = routes().stream().anyMatch(route -> route.matches(ask.method(), ask.path() + "/"));
        if (!appendSlash) return Reply.of(404, "text/html", "<h1>Not Found</h1>".getBytes(StandardCharsets.UTF_8));
        String query = ask.query().isEmpty() ? "" : "?" + ask.query();
        return Reply.of(301, "text/html; charset=utf-8", new byte[0])
                .with("Location", ask.rootPath() + ask.path() + "/" + query);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/books/", LegacyShop::books),
                Route.get("/books/{id}/", book(LegacyShop::book)),
                Route.get("/books/{id}/reviews/", book(LegacyShop::reviews)),
                Route.get("/books/{id}/stock/", book(LegacyShop::stock)),
                Route.get("/books/{id}/cover/", book(LegacyShop::cover)),
                Route.get(
                        "/exports/books/",
                        ask -> Reply.of(200, "text/csv", csv()).gzipped()),
                Route.get("/authors/", ask -> authors()),
                Route.get("/authors/{id}/", LegacyShop::author),
                Route.get("/publishers/{id}/", LegacyShop::publisher),
                Route.get(
                        "/orders/",
                        withToken(ask -> Reply.json("{\"count\":0,\"next\":null,\"previous\":null,\"results\":[]}"))),
                Route.get("/orders/{id}/", withToken(LegacyShop::order)),
                new Route("POST", "/orders/", withToken(ask -> Reply.json(201, "{\"id\":10,\"state\":\"new\"}"))),
                Route.get(
                        "/customers/me/",
                        withToken(
                                ask -> Reply.json("{\"id\":7,\"name\":\"Ada\",\"phone\":null,\"newsletter\":false}"))),
                Route.get("/search/", LegacyShop::search),
                Route.get(
                        "/stats/",
                        ask -> Reply.json("{\"books\":12,\"copies_printed\":9007199254740993,\"average_rating\":4}")),
                Route.get(
                        "/terms/",
                        ask -> Reply.of(200, "text/plain; charset=utf-8", """
                        Terms of the bookshop
                        Orders ship within 3 days.
                        Returns are free.
                        """.getBytes(StandardCharsets.UTF_8))),
                Route.get("/inventory/", ask -> Reply.json("{\"shelves\":48}")));
    }

    private static Function<Ask, Reply> book(Function<Book, Reply> answer) {
        return ask -> ask.id() >= 1 && ask.id() <= Stock.BOOKS.size()
                ? answer.apply(Stock.BOOKS.get(ask.id() - 1))
                : Reply.notFound("Not found.");
    }

    private static Function<Ask, Reply> withToken(Function<Ask, Reply> answer) {
        return ask -> ask.hasToken()
                ? answer.apply(ask)
                : Reply.json(401, "{\"detail\":\"Authentication credentials were not provided.\"}")
                        .with("WWW-Authenticate", "Token");
    }

    private static Reply books(Ask ask) {
        int page = Integer.parseInt(ask.parameter("page", "1"));
        String results = Stock.BOOKS.stream()
                .skip((page - 1L) * Stock.PAGE_SIZE)
                .limit(Stock.PAGE_SIZE)
                .map(book -> "{\"id\":%d,\"title\":%s,\"price\":\"%s\",\"url\":\"%s/books/%d/\"}"
                        .formatted(book.id(), ascii(book.title()), book.priceText(), ask.root(), book.id()))
                .collect(Collectors.joining(",", "[", "]"));
        return Reply.json("{\"count\":%d,\"next\":%s,\"previous\":%s,\"results\":%s}"
                        .formatted(Stock.BOOKS.size(), page(ask, page + 1), page(ask, page - 1), results))
                .with("Vary", "Accept, Cookie")
                .with("Allow", "GET, HEAD, OPTIONS");
    }

    static String page(Ask ask, int page) {
        int last = (Stock.BOOKS.size() + Stock.PAGE_SIZE - 1) / Stock.PAGE_SIZE;
        if (page < 1 || page > last) return "null";
        return page == 1 ? "\"" + ask.root() + "/books/\"" : "\"" + ask.root() + "/books/?page=" + page + "\"";
    }

    private static Reply book(Book book) {
        return Reply.json("{\"id\":%d,\"title\":%s,\"isbn\":\"%s\",\"price\":\"%s\",\"language\":\"en\",\"author\":%d}"
                .formatted(book.id(), ascii(book.title()), book.isbn(), book.priceText(), book.author()));
    }

    private static Reply reviews(Book book) {
        String reviews = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> "{\"id\":%d,\"stars\":%d}".formatted(book.id() * 10 + n, 2 + n))
                .collect(Collectors.joining(","));
        return Reply.json("{\"count\":3,\"results\":[" + reviews + "]}");
    }

    private static Reply stock(Book book) {
        return Reply.json("{\"book\":%d,\"available\":%d}".formatted(book.id(), book.id() * 3 % 7))
                .after(SLOW);
    }

    private static Reply cover(Book book) {
        return Reply.of(200, "image/png", picture(book)).with("Cache-Control", "public, max-age=3600");
    }

    static byte[] picture(Book book) {
        var bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * book.id());
        return bytes;
    }

    static byte[] csv() {
        return Stock.BOOKS.stream()
                .map(book -> book.id() + "," + book.isbn() + "," + book.priceText() + "\r\n")
                .collect(Collectors.joining("", "id,isbn,price\r\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Reply authors() {
        String authors = Stock.AUTHORS.stream()
                .map(author -> "{\"id\":%d,\"name\":%s}".formatted(author.id(), ascii(author.name())))
                .collect(Collectors.joining(","));
        return Reply.json("[" + authors + "]");
    }

    private static Reply author(Ask ask) {
        var author = Stock.AUTHORS.get((ask.id() - 1) % Stock.AUTHORS.size());
        return Reply.json(
                "{\"id\":%d,\"name\":%s,\"born\":%d}".formatted(ask.id(), ascii(author.name()), author.born()));
    }

    private static Reply publisher(Ask ask) {
        return Reply.json("{\"id\":%d,\"name\":\"House %d\",\"website\":null,\"imprints\":[\"North\",\"South\"]}"
                .formatted(ask.id(), ask.id()));
    }

    private static Reply order(Ask ask) {
        return Reply.json("{\"id\":%d,\"state\":\"paid\",\"total\":%d.005,\"created\":\"2026-03-0%dT09:30:00Z\"}"
                .formatted(ask.id(), 20 + ask.id(), ask.id()));
    }

    private static Reply search(Ask ask) {
        return Reply.json("{\"query\":\"%s\",\"hits\":2,\"request_id\":\"%s\"}"
                .formatted(ask.parameter("q", ""), UUID.randomUUID()));
    }
}
