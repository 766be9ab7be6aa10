package dev.understudy.exchange.redact.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new_password1",
                "userPassword",
                "password_confirmation",
                "DB_PASS",
                "stripeSecretKey",
                "STRIPE_SECRET",
                "X-Reset-Token",
                "apiToken",
                "csrfmiddlewaretoken",
                "APIKey",
                "api-key",
                "access_keys",
                "privateKey2",
                "sessionId",
                "session_key",
                "PHPSESSID",
                "jsessionid",
                "creditCardNumber",
                "cc-number",
                "cvv2",
                "pinCode",
                "recovery_codes",
                "aws_credentials",
                "Authorization",
                "contraseña",
                "비밀번호",
                "パスワード",
                "Пароль",
                "access token",
                "pass\u200bword",
            })
    void areInNamesOfSecretsHoweverTheyAreWritten(String name) {
        assertThat(SecretWords.areIn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--",
                "7",
                "name",
                "tokens",
                "token_type",
                "password_changed_at",
                "passwordRequired",
                "nextPageToken",
                "page_token",
                "keyboard",
                "public_key",
                "primary_key",
                "pinned",
                "author",
                "session",
                "compass",
                "passengers",
                "order_number",
                "cards",
                "signatures",
                "inside",
                "postal_code",
                "주문번호",
            })
    void areNotInOtherNames(String name) {
        assertThat(SecretWords.areIn(name)).isFalse();
    }
}
