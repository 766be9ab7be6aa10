package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.policy.ParameterChanges;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryEditTest {
    private static final QueryEdit EDIT = new QueryEdit(
            new ParameterChanges(Map.of("format", "a b/ü"), Set.of("callback", "x y"), Map.of("pg", "page no")));

    /** Every byte that no change is about stays: order, escapes and their case, repeated and empty pairs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /a                               | /a?format=a%20b%2f%c3%bc
            /a?                              | /a?format=a%20b%2f%c3%bc
            /a?z=1&a=2&z=%2F%2f+&&=&q        | /a?z=1&a=2&z=%2F%2f+&&=&q&format=a%20b%2f%c3%bc
            /a?format=xml&b=1                | /a?format=a%20b%2f%c3%bc&b=1
            /a?b=1&format&c=2&format=x       | /a?b=1&format=a%20b%2f%c3%bc&c=2
            /a?f%6Frmat=x                    | /a?f%6Frmat=a%20b%2f%c3%bc
            /a?callback=f&b=1                | /a?b=1&format=a%20b%2f%c3%bc
            /a?callback                      | /a?format=a%20b%2f%c3%bc
            /a?x+y=1&x%20y=2&x%2By=3         | /a?x%2By=3&format=a%20b%2f%c3%bc
            /a?pg=2&pgx=3&pg                 | /a?page%20no=2&pgx=3&page%20no&format=a%20b%2f%c3%bc
            /a?%zz=1&b=%                     | /a?%zz=1&b=%&format=a%20b%2f%c3%bc
            """)
    void changesOnlyWhatItIsAbout(String target, String edited) {
        assertThat(EDIT.apply(target)).isEqualTo(edited);
    }

    @Test
    void leavesNoQuestionMarkBehindWhereNothingIsLeft() {
        var edit = new QueryEdit(new ParameterChanges(Map.of(), Set.of("a"), Map.of()));

        assertThat(edit.apply("/x?a=1&a=2")).isEqualTo("/x");
        assertThat(edit.apply("/x?")).isEqualTo("/x?");
        assertThat(edit.apply("/x?b&&a")).isEqualTo("/x?b&");
    }

    @Test
    void handsTheVerySameTargetOnWhereNothingIsToBeChanged() {
        String target = "/a?%zz&&=&b=%2f";

        assertThat(new QueryEdit(ParameterChanges.NONE).apply(target)).isSameAs(target);
    }
}
