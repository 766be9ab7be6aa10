package dev.understudy.comparison.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.comparison.json.JsonValue.JsonNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The platform's map is the oracle: names are few and many, and some occur again. */
class MembersTest {
    @Test
    void keepsAllValuesOfEachNameInOrder() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var members = new Members();
            Map<String, List<JsonValue>> expected = new LinkedHashMap<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                String name = "n" + random.nextInt(80);
                JsonValue value = new JsonNumber(Integer.toString(i));
                members.add(name, value);
                expected.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }

            assertThat(members.names()).containsExactlyElementsOf(expected.keySet());
            assertThat(members.size()).isEqualTo(expected.size());
            for (int i = 0; i < 80; i++) {
                String name = "n" + i;
                List<JsonValue> all = expected.getOrDefault(name, List.of());
                assertThat(members.all(name)).as(name).isEqualTo(all);
                assertThat(members.has(name)).isEqualTo(!all.isEmpty());
                assertThat(members.first(name)).isEqualTo(all.isEmpty() ? null : all.getFirst());
                assertThat(members.repeated().containsKey(name)).isEqualTo(all.size() > 1);
            }
        }
    }
}
