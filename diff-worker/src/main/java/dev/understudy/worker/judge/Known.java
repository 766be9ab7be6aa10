package dev.understudy.worker.judge;

import dev.understudy.exchange.template.TemplateTable;
import java.util.List;

/** What people have told that decides where a judged exchange is counted. */
record Known(TemplateTable templates, Splits splits, ToldVersions versions) {
    static final Known NOTHING = new Known(TemplateTable.EMPTY, new Splits(List.of()), new ToldVersions(List.of()));
}
