package dev.understudy.standalone.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/** What a server said to a question of the doctor. */
sealed interface Reply {
    /** @param between the middle of the time that the question took */
    record Answered(int status, Headers headers, Instant between) implements Reply {
        boolean isGood() {
            return status >= 200 && status < 300;
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        List<String> headers(String name) {
            return headers.values(name);
        }
    }

    /** @param reason such as {@code Connection refused} */
    record Silent(String reason) implements Reply {}
}
