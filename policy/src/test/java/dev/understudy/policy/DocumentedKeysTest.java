package dev.understudy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example shows every key, and the schema that editors read describes every one. */
class DocumentedKeysTest {
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(PolicyFile.schema());

    @Test
    void theExampleShowsEveryKeyOfTheSchema() throws IOException {
        String example = Files.readString(Path.of("../docs/policy.yaml"));
        List<String> missing = new ArrayList<>();
        for (JsonNode properties : SCHEMA.findValues("properties")) {
            for (String key : properties.propertyNames()) {
                boolean shown = Pattern.compile("(?<![\\w-])" + Pattern.quote(key) + ":")
                        .matcher(example)
                        .find();
                if (!shown && !key.equals("title")) missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyOfARouteIsDescribed() {
        SCHEMA.at("/$defs/route/properties")
                .forEachEntry((key, property) -> assertThat(
                                property.has("description") || property.has("$ref") || property.has("title"))
                        .as(key)
                        .isTrue());
    }
}
