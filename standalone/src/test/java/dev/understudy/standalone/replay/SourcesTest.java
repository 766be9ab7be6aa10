package dev.understudy.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.understudy.exchange.message.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
    private static final String LINE = "192.0.2.7 - - [25/Nov/2026:10:00:00 +0100] \"GET /%s HTTP/1.1\" 200 1";

    @TempDir
    private Path directory;

    @Test
    void anAccessLogGoesOnBehindALineThatIsBadOrEndless() throws IOException {
        String endless = LINE.formatted("x".repeat(200_000));
        Path file = file("access.log", LINE.formatted("a") + "\r\n\nnonsense\n" + endless + "\n" + LINE.formatted("b"));

        List<Entry> entries = read(new AccessLog(file));

        assertThat(entries).extracting(Entry::place).containsExactly("line 1", "line 3", "line 4", "line 5");
        assertThat(entries.get(0)).isInstanceOf(Entry.Asked.class);
        assertThat(entries.get(2)).isEqualTo(new Entry.Unusable("line 4", "it is longer than 64 KiB"));
        assertThat(target(entries.get(3))).isEqualTo("/b");
    }

    @Test
    void anAccessLogStopsWhereNoMoreIsWanted() throws IOException {
        Path file = file("access.log", (LINE + "\n").formatted("a").repeat(3));
        var entries = new ArrayList<Entry>();

        new AccessLog(file).read(entry -> {
            entries.add(entry);
            return false;
        });

        assertThat(entries).hasSize(1);
    }

    @Test
    void aHarFileGivesItsRequestsWithoutTheCredentialsOfThePast() throws IOException {
        Path file = file("a.har", """
                {"log": {"version": "1.2", "pages": [{"id": "p"}], "entries": [
                  {"startedDateTime": "2026-11-25T10:00:00Z",
                   "response": {"status": 200, "content": {"text": "[]"}},
                   "request": {"method": "GET", "url": "https://shop.example/api/v1/books?page=2#top", "headers": [
                     {"name": "Accept", "value": "application/json"}, {"name": "Cookie", "value": "sessionid=abc"},
                     {"name": "Authorization", "value": "Token abc"}, {"name": "x-requested-with", "value": "fetch"},
                     {"name": "User-Agent", "value": "a\\r\\nX-Evil: 1"}]}},
                  {"request": {"method": "GET", "url": "data:text/plain,hello"}},
                  {"response": {}},
                  {"request": {"method": "POST", "url": "https://shop.example/login", "postData": {"text": "x"}}}
                ]}}
                """);

        List<Entry> entries = read(new HarFile(file));

        assertThat(entries.get(0))
                .isEqualTo(new Entry.Asked(
                        "entry 1",
                        new PastRequest(
                                "GET",
                                "/api/v1/books?page=2",
                                "shop.example",
                                List.of(
                                        new Header("Accept", "application/json"),
                                        new Header("x-requested-with", "fetch")))));
        assertThat(entries.subList(1, 3)).allMatch(Entry.Unusable.class::isInstance);
        assertThat(entries.get(3))
                .isInstanceOfSatisfying(
                        Entry.Asked.class,
                        asked -> assertThat(asked.request().method()).isEqualTo("POST"));
    }

    @Test
    void aHarFileThatBreaksOffGivesWhatStandsBefore() throws IOException {
        Path file = file("a.har", """
                {"log": {"entries": [{"request": {"method": "GET", "url": "http://a/b"}}, {"request": {"meth""");

        List<Entry> entries = read(new HarFile(file));

        assertThat(target(entries.getFirst())).isEqualTo("/b");
        assertThat(entries.getLast()).isEqualTo(new Entry.Unusable("entry 2", "the file is not JSON from here on"));
    }

    @Test
    void whatIsNoHarFileIsRefusedInASentence() {
        assertThatIOException().isThrownBy(() -> read(new HarFile(file("a.har", "GET / HTTP/1.1"))));
        assertThatIOException()
                .isThrownBy(() -> read(new HarFile(file("a.har", "{\"log\": {\"entries\": 3}}"))))
                .withMessageContaining("no HAR file");
        assertThatIOException().isThrownBy(() -> read(new HarFile(file("a.har", "[]"))));
        assertThatIOException().isThrownBy(() -> read(new HarFile(file("a.har", ""))));
    }

    @Test
    void samplesAreThoseOfOneEndpointWithoutTokensInTheirTargets() throws IOException {
        Map<String, String> reports = Map.of(
                "/api/endpoints", """
                        [{"id": 1, "endpoint": "GET /a"}, {"id": 2, "endpoint": "GET /b"}]""",
                "/api/endpoints/2", """
                        {"recent": [{"id": "x"}, {"id": "y"}]}""",
                "/api/exchanges/x", """
                        {"request": {"method": "GET", "target": "/b?token=[redacted:0123456789abcdef]", "headers": []}}""",
                "/api/exchanges/y", """
                        {"request": {"method": "GET", "target": "/b?c", "headers": [
                          {"name": "Host", "value": "shop"}, {"name": "Accept", "value": "text/html"},
                          {"name": "Authorization", "value": "[redacted:0123456789abcdef]"}]}}""");

        List<Entry> entries = read(new StoredSamples(path -> reports.getOrDefault(path, ""), Optional.of("GET /b")));

        assertThat(entries)
                .containsExactly(
                        new Entry.Unusable("sample x", "a secret stood in its target"),
                        new Entry.Asked(
                                "sample y",
                                new PastRequest("GET", "/b?c", "shop", List.of(new Header("Accept", "text/html")))));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static String target(Entry entry) {
        return ((Entry.Asked) entry).request().target();
    }

    private static List<Entry> read(Source source) throws IOException {
        var entries = new ArrayList<Entry>();
        source.read(entries::add);
        return entries;
    }
}
