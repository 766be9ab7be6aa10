package dev.understudy.reports.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryCsvTest {
    private static final Instant AT = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "/orders/{id} => /orders/{id}",
                "a,b => \"a,b\"",
                "say \"hi\" => \"say \"\"hi\"\"\"",
                "=1+1 => '=1+1",
                "+1 => '+1",
                "-1 => '-1",
                "@SUM(A1) => '@SUM(A1)",
                "=HYPERLINK(\"http://x\",\"y\") => \"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
            })
    void quotesAsTheStandardSaysAndDefusesFormulas(String text, String cell) {
        assertThat(InventoryCsv.cell(text)).isEqualTo(cell);
    }

    @Test
    void quotesLinesAndDefusesWhatBeginsWithATab() {
        assertThat(InventoryCsv.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(InventoryCsv.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(InventoryCsv.cell("")).isEmpty();
    }

    @Test
    void hasALinePerEndpointWithHowLongWasWatched() {
        var inventory = new InventoryJson(
                3,
                AT,
                new InventoryJson.WatchedJson(AT.minusSeconds(7_200), AT, 2, List.of(), null),
                List.of(),
                List.of(new InventoryJson.EntryJson(
                        "shop.yaml", 4, "POST", "/orders", List.of("/orders"), null, 0, null, null, null)),
                List.of(new InventoryJson.SeenJson(7, "GET /extra", false, 12, AT, AT, 144.0)),
                List.of(),
                List.of());

        assertThat(InventoryCsv.of(inventory).split("\r\n"))
                .containsExactly(
                        "list,line,method,template,counted_under,status,seen,per_day,first_seen,last_seen,watched_since,watched_until,watched_hours",
                        "shop.yaml,4,POST,/orders,,never seen,0,,,,2026-11-25T10:00:00Z,2026-11-25T12:00:00Z,2.0",
                        ",,GET,/extra,,not in the inventory,12,144.0,2026-11-25T12:00:00Z,2026-11-25T12:00:00Z,"
                                + "2026-11-25T10:00:00Z,2026-11-25T12:00:00Z,2.0");
    }
}
