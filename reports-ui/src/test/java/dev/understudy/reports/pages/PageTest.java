package dev.understudy.reports.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/endpoints/7", "/groups/12", "/a.b/c", "/unknown.type"})
    void letsTheApplicationReadItsOwnPaths(String path) {
        assertThat(Page.of(path)).isEqualTo(Page.INDEX);
    }

    @Test
    void keepsWhatHasAHashInItsName() {
        assertThat(Page.of("/assets/main-Ab1_x.js"))
                .isEqualTo(new Page("/assets/main-Ab1_x.js", "text/javascript; charset=utf-8", true));
        assertThat(Page.of("/icon.svg").immutable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret.js", "/assets/../../x.css", "/.hidden.js", "/a/.b/c.js", "//x.js", "/a\\b.js"})
    void leadsNowhereOutOfItsFolder(String path) {
        assertThat(Page.of(path)).isEqualTo(Page.NONE);
    }
}
