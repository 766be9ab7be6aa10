package dev.understudy.standalone.doctor;

import dev.understudy.policy.Policy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the two sides are two: a candidate that is the primary answers everything right, and is asked for everything twice. */
record SidesCheck(Policy policy) implements Check {

    @Override
    public List<Finding> examine() {
        Set<String> primary =
                policy.primary().urls().stream().flatMap(SidesCheck::places).collect(Collectors.toSet());
        return policy.candidate().urls().stream()
                .filter(url -> places(url).anyMatch(primary::contains))
                .map(url -> Finding.noGo(
                        "candidate",
                        url + " is the primary itself: each copy would be one more request to it; name the rewrite"))
                .toList();
    }

    /** Every address and port that its host leads to; where it leads nowhere, its name. */
    private static Stream<String> places(URI url) {
        int port = url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
        try {
            return Stream.of(InetAddress.getAllByName(url.getHost()))
                    .map(address -> address.getHostAddress() + " " + port);
        } catch (UnknownHostException nowhere) {
            return Stream.of(url.getHost() + " " + port);
        }
    }
}
