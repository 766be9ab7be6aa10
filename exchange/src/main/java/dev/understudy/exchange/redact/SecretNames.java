package dev.understudy.exchange.redact;

import java.util.Set;

/** The names that are secrets in every API. */
final class SecretNames {
    static final Set<String> HEADERS = Set.of(
            "authorization",
            "proxy-authorization",
            "cookie",
            "set-cookie",
            "x-api-key",
            "api-key",
            "apikey",
            "x-auth-token",
            "x-access-token",
            "x-csrf-token",
            "x-csrftoken",
            "x-xsrf-token",
            "x-amz-security-token",
            "x-goog-api-key",
            "x-session-id",
            "x-session-token");

    static final Set<String> PARAMETERS = Set.of(
            "token",
            "access_token",
            "refresh_token",
            "id_token",
            "auth_token",
            "api_key",
            "apikey",
            "api-key",
            "key",
            "auth",
            "code",
            "password",
            "passwd",
            "pwd",
            "secret",
            "client_secret",
            "session",
            "sessionid",
            "jwt",
            "signature",
            "sig",
            "x-amz-signature",
            "x-amz-credential",
            "x-amz-security-token",
            "x-goog-signature");

    static final Set<String> FIELDS = Set.of(
            "password",
            "passwd",
            "pwd",
            "new_password",
            "newpassword",
            "old_password",
            "oldpassword",
            "token",
            "access_token",
            "accesstoken",
            "refresh_token",
            "refreshtoken",
            "id_token",
            "idtoken",
            "auth_token",
            "authtoken",
            "api_key",
            "apikey",
            "secret",
            "client_secret",
            "clientsecret",
            "private_key",
            "privatekey",
            "csrfmiddlewaretoken",
            "sessionid",
            "card_number",
            "cardnumber",
            "cvv",
            "cvc",
            "pin",
            "otp");

    private SecretNames() {}
}
