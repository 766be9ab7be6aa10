package dev.understudy.standalone.doctor;

import dev.understudy.policy.CannotStart;
import dev.understudy.policy.Upstream;
import dev.understudy.proxy.tls.ClientTls;
import dev.understudy.proxy.tls.SideHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.Response;

/** Asks the two servers what a client may ask them: GET, and nothing that follows from the answer. */
final class Questions {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @param path with its query, as it is sent */
    Reply get(Upstream side, URI url, String path, Map<String, String> headers) {
        try (var http = new SideHttp(tls(side), PATIENCE)) {
            var request = new Request.Builder();
            headers.forEach(request::header);
            var call = http.call(url, List.of(InetAddress.getAllByName(url.getHost())), path, request);
            Instant before = Instant.now();
            try (Response response = call.execute()) {
                Instant after = Instant.now();
                Instant between = before.plus(Duration.between(before, after).dividedBy(2));
                return new Reply.Answered(response.code(), response.headers(), between);
            }
        } catch (IOException silent) {
            return new Reply.Silent(String.valueOf(silent.getMessage()));
        } catch (IllegalArgumentException | CannotStart unusable) {
            return new Reply.Silent("it cannot be asked: " + unusable.getMessage());
        }
    }

    private static Optional<ClientTls> tls(Upstream side) {
        return side.urls().stream().anyMatch(Upstream::isSecure)
                ? Optional.of(ClientTls.of("upstream", side.tls()))
                : Optional.empty();
    }
}
