package dev.understudy.exchange.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is on the wire today must be readable for ever. Files are rewritten by {@code -Dgolden.update=true}. */
class GoldenExchangesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @EnumSource
    void encodesToTheGoldenBytesAndBack(GoldenExchanges golden) throws Exception {
        byte[] encoded = ExchangeCodec.encode(golden.exchange());

        byte[] bytes = golden(golden, ".smile", encoded);

        assertThat(encoded).isEqualTo(bytes);
        assertThat(ExchangeCodec.decode(bytes)).isEqualTo(golden.exchange());
    }

    @ParameterizedTest
    @EnumSource
    void isShownAsTheGoldenJson(GoldenExchanges golden) throws IOException {
        String json = ExchangeCodec.json(golden.exchange()) + "\n";

        assertThat(json).isEqualTo(new String(golden(golden, ".json", json.getBytes(UTF_8)), UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void keepsToThePublishedSchema(GoldenExchanges golden) throws IOException {
        assertThat(schema().validate(ExchangeCodec.json(golden.exchange()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void keepsToThePublishedSchemaWhateverTheExchange() throws IOException {
        Schema schema = schema();
        for (long seed = 0; seed < 100; seed++) {
            assertThat(schema.validate(ExchangeCodec.json(Exchanges.seeded(seed)), InputFormat.JSON))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void isRefusedByTheSchemaWhereALegHasNoOutcome() throws IOException {
        String json = ExchangeCodec.json(GoldenExchanges.TIMED_OUT.exchange()).replace("\"outcome\"", "\"outcom\"");

        assertThat(schema().validate(json, InputFormat.JSON)).isNotEmpty();
    }

    private static byte[] golden(GoldenExchanges golden, String suffix, byte[] now) throws IOException {
        String name = golden.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Path file = GOLDEN.resolve("exchange-" + name + suffix);
        if (Boolean.getBoolean("golden.update")) Files.write(file, now);
        return Files.readAllBytes(file);
    }

    private static Schema schema() throws IOException {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (InputStream in = ExchangeCodec.class.getResourceAsStream("/exchange-schema-1.json")) {
            return registry.getSchema(Objects.requireNonNull(in), InputFormat.JSON);
        }
    }
}
