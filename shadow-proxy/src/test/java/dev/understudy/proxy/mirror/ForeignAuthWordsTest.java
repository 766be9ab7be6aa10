package dev.understudy.proxy.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignAuthWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/de/anmelden/",
                "/de/Abmeldung",
                "/konto/passwort-vergessen",
                "/nl/uitloggen/",
                "/sv/logga-ut",
                "/sv/l%C3%B6senord",
                "/fr/connexion/",
                "/fr/d%C3%A9connexion/",
                "/fr/de%CC%81connexion/",
                "/fr/mot-de-passe/oublie",
                "/es/iniciar-sesi%C3%B3n/",
                "/es/contrase%C3%B1a",
                "/pt/entrar",
                "/pt/sair/",
                "/it/accedi",
                "/pl/wyloguj/",
                "/tr/%C3%A7%C4%B1k%C4%B1%C5%9F/",
                "/ru/%D0%B2%D1%8B%D1%85%D0%BE%D0%B4/",
                "/ru/%D0%B2%D0%BE%D0%B9%D1%82%D0%B8",
                "/ru/%D0%9F%D0%B0%D1%80%D0%BE%D0%BB%D1%8C",
                "/ko/%EB%A1%9C%EA%B7%B8%EC%95%84%EC%9B%83/",
                "/ko/%EB%B9%84%EB%B0%80%EB%B2%88%ED%98%B8%EB%B3%80%EA%B2%BD",
                "/zh/%E7%99%BB%E5%BD%95/",
                "/ja/%E3%83%AD%E3%82%B0%E3%82%A4%E3%83%B3",
            })
    void areKnownHoweverThePathIsEscaped(String path) {
        assertThat(AuthPath.isOne(RawPath.normalised(path).orElseThrow())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/de/produkte/7",
                "/fr/connections",
                "/es/sesiones/7",
                "/it/esciarra",
                "/pt/repassar",
                "/ko/%EC%A3%BC%EB%AC%B8/7",
                "/ru/%D0%B2%D1%85%D0%BE%D0%B4%D1%8F%D1%89%D0%B8%D0%B5",
                "/catalog/inner",
            })
    void areNotSeenInOtherPaths(String path) {
        assertThat(AuthPath.isOne(RawPath.normalised(path).orElseThrow())).isFalse();
    }
}
