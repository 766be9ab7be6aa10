package dev.understudy.reports;

import dev.understudy.reports.http.Call;
import dev.understudy.reports.http.JsonText;
import dev.understudy.reports.http.Reply;
import dev.understudy.reports.http.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** {@code GET /openapi.json} */
final class OpenApiResource implements Resource {
    private static final JsonNode DOCUMENT = read();

    @Override
    public Reply answer(Call call) {
        return Reply.ok(DOCUMENT);
    }

    private static JsonNode read() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("/openapi.json")) {
            return JsonText.MAPPER.readTree(Objects.requireNonNull(in, "openapi.json"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
