package dev.understudy.proxy.dryrun;

import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Side;
import dev.understudy.proxy.tls.ClientTls;
import dev.understudy.proxy.tls.SideHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Asks the middleware of every instance of the candidate to write and roll back, and to show afterwards that nothing stayed.
 * The nonce makes sure that the answer is to this very question.
 */
final class OkHttpCandidateProbe implements CandidateProbe {
    static final String PATH = "/.well-known/understudy/dry-run";

    private static final int NONCE_BYTES = 16;
    private static final int EXPLANATION_BYTES = 500;
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(1);

    private final SecureRandom random = new SecureRandom();
    private final Side side;
    private final SideHttp http;

    OkHttpCandidateProbe(Side side, Optional<ClientTls> tls, Duration timeout) {
        this.side = side;
        http = new SideHttp(tls, timeout);
    }

    @Override
    public Set<String> instances() {
        return side.instances().stream().map(OkHttpCandidateProbe::described).collect(Collectors.toSet());
    }

    private static String described(Instance instance) {
        InetAddress address = instance.address().getAddress();
        String where = address == null ? instance.address().getHostString() : address.getHostAddress();
        return (where + ":" + instance.address().getPort() + " "
                                + instance.recorded().version())
                        .strip()
                + (instance.outages() == 0 ? "" : " after outage " + instance.outages());
    }

    @Override
    public Proof prove() {
        Set<String> asked = instances();
        for (Instance instance : side.instances()) {
            Optional<String> fault = fault(instance);
            if (fault.isPresent()) return new Proof.Missing(instance.name() + " " + fault.get());
        }
        return new Proof.RolledBack(asked);
    }

    private Optional<String> fault(Instance instance) {
        InetAddress address = instance.address().getAddress();
        if (address == null) return Optional.of("has no address");
        String nonce = nonce();
        try (Response response = http.call(instance.url(), List.of(address), PATH, question(nonce))
                .execute()) {
            return fault(response, nonce);
        } catch (IOException e) {
            return Optional.of("did not answer the probe: " + e.getMessage());
        }
    }

    private Optional<String> fault(Response response, String nonce) throws IOException {
        List<String> words = response.headers(DryRunHeaders.DRY_RUN);
        boolean proved = words.size() == 1 && DryRunHeaders.proves(words.getFirst());
        if (response.code() == 200 && proved && nonce.equals(response.header(DryRunHeaders.NONCE))) {
            return Optional.empty();
        }
        String explanation =
                response.peekBody(EXPLANATION_BYTES).string().strip().replaceAll("\\s+", " ");
        return Optional.of("answered the probe with " + response.code() + " and without proof"
                + (explanation.isEmpty() ? "" : ": " + explanation));
    }

    private static Request.Builder question(String nonce) {
        var request = new Request.Builder()
                .header("X-Understudy-Shadow", "1")
                .header(DryRunHeaders.NONCE, nonce)
                .post(RequestBody.create(new byte[0]));
        DryRunHeaders.asking(LOCK_TIMEOUT).forEach(line -> request.header(line.name(), line.value()));
        return request;
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
