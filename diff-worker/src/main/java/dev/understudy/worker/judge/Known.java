package dev.understudy.worker.judge;

import java.util.List;

/** What people have told that decides where a judged exchange is counted. */
record Known(Splits splits, ToldVersions versions) {
    static final Known NOTHING = new Known(new Splits(List.of()), new ToldVersions(List.of()));
}
