package dev.understudy.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void isKnownWhateverTheCaseOfItsName(Field field) {
        for (String name : new String[] {field.lower(), field.lower().toUpperCase(Locale.ROOT)}) {
            byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(Field.of(bytes, 0, bytes.length)).isEqualTo(field);
        }
    }
}
