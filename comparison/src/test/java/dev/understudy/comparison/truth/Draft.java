package dev.understudy.comparison.truth;

import dev.understudy.exchange.message.Answer;
import dev.understudy.exchange.message.Body;
import dev.understudy.exchange.message.Bytes;
import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An answer while it is being changed. */
record Draft(int status, List<Header> headers, Content content) {
    Draft {
        headers = List.copyOf(headers);
    }

    /** The body, as far as it is still understood. */
    sealed interface Content {
        record Tree(Json root) implements Content {}

        /** Text that is no JSON, or JSON whose spelling is fixed. */
        record Plain(String text) implements Content {}

        record Raw(byte[] bytes) implements Content {}
    }

    Answer answer() {
        Bytes bytes = Bytes.owning(bytes());
        return new Answer(status, "", new Headers(headers), Body.asSent(bytes), Headers.NONE);
    }

    byte[] bytes() {
        return switch (content) {
            case Content.Tree tree -> tree.root().text().getBytes(StandardCharsets.UTF_8);
            case Content.Plain plain -> plain.text().getBytes(StandardCharsets.UTF_8);
            case Content.Raw raw -> raw.bytes();
        };
    }

    Optional<Json> json() {
        return content instanceof Content.Tree tree ? Optional.of(tree.root()) : Optional.empty();
    }

    /** The body as text, where it is one; a tree counts as its spelling. */
    Optional<String> text() {
        return switch (content) {
            case Content.Tree tree -> Optional.of(tree.root().text());
            case Content.Plain plain -> Optional.of(plain.text());
            case Content.Raw raw -> Optional.empty();
        };
    }

    Draft with(Json root) {
        return new Draft(status, headers, new Content.Tree(root));
    }

    Draft withText(String text) {
        return new Draft(status, headers, new Content.Plain(text));
    }

    Draft withBytes(byte[] bytes) {
        return new Draft(status, headers, new Content.Raw(bytes));
    }

    Draft withStatus(int other) {
        return new Draft(other, headers, content);
    }

    Draft withHeaders(List<Header> others) {
        return new Draft(status, others, content);
    }

    /** The value of the first line of that name. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** Changes the first line of that name; empty where there is none. */
    Optional<Draft> header(String name, UnaryOperator<String> change) {
        var changed = new ArrayList<>(headers);
        for (int i = 0; i < changed.size(); i++) {
            Header line = changed.get(i);
            if (!line.name().equalsIgnoreCase(name)) continue;
            changed.set(i, new Header(line.name(), change.apply(line.value())));
            return Optional.of(withHeaders(changed));
        }
        return Optional.empty();
    }

    Optional<Draft> without(String name) {
        if (header(name).isEmpty()) return Optional.empty();
        return Optional.of(withHeaders(headers.stream()
                .filter(line -> !line.name().equalsIgnoreCase(name))
                .toList()));
    }

    Draft and(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return withHeaders(more);
    }

    boolean isJson() {
        return header("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("json") && json().isPresent();
    }
}
