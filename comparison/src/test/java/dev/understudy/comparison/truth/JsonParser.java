package dev.understudy.comparison.truth;

import dev.understudy.comparison.truth.Json.Arr;
import dev.understudy.comparison.truth.Json.Member;
import dev.understudy.comparison.truth.Json.Obj;
import dev.understudy.comparison.truth.Json.Scalar;
import java.util.ArrayList;

/** Reads the corpus' own documents, which are well-formed; of the tests, so that the judge's reader is not its own witness. */
final class JsonParser {
    private final String text;
    private int at;

    private JsonParser(String text) {
        this.text = text;
    }

    static Json parse(String text) {
        var parser = new JsonParser(text.strip());
        Json json = parser.value();
        parser.space();
        if (parser.at != parser.text.length()) throw new IllegalArgumentException("more behind " + parser.at);
        return json;
    }

    private Json value() {
        space();
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Scalar('"' + string() + '"');
            default -> new Scalar(word());
        };
    }

    private Obj object() {
        var members = new ArrayList<Member>();
        expect('{');
        while (!found('}')) {
            space();
            String name = string();
            expect(':');
            members.add(new Member(name, value()));
            found(',');
        }
        return new Obj(members);
    }

    private Arr array() {
        var elements = new ArrayList<Json>();
        expect('[');
        while (!found(']')) {
            elements.add(value());
            found(',');
        }
        return new Arr(elements);
    }

    private String string() {
        int from = ++at;
        while (text.charAt(at) != '"') at += text.charAt(at) == '\\' ? 2 : 1;
        return text.substring(from, at++);
    }

    private String word() {
        int from = at;
        while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) at++;
        return text.substring(from, at);
    }

    private boolean found(char mark) {
        space();
        if (text.charAt(at) != mark) return false;
        at++;
        return true;
    }

    private void expect(char mark) {
        if (!found(mark)) throw new IllegalArgumentException("no " + mark + " at " + at);
    }

    private void space() {
        while (at < text.length() && " \n".indexOf(text.charAt(at)) >= 0) at++;
    }
}
