package dev.understudy.worker.judge;

import dev.understudy.evidence.record.Asking;
import dev.understudy.evidence.record.Circumstances;
import dev.understudy.exchange.Exchange;
import dev.understudy.exchange.Leg;
import dev.understudy.exchange.message.Header;
import dev.understudy.exchange.message.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The circumstances of an exchange: how long answers took, which parameters its request had, whether it had credentials, and who asked. */
final class HowItCame {
    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "x-api-key", "api-key", "apikey", "x-auth-token", "x-access-token");
    /** Of a name; longer ones are cut. */
    private static final int LONGEST = 60;

    private HowItCame() {}

    static Circumstances of(Exchange exchange) {
        return new Circumstances(
                timing(exchange.legs().p1()),
                timing(exchange.legs().c1()),
                parameters(exchange.request().target()),
                isAuthenticated(exchange.request()),
                new Asking(exchange.repeat(), exchange.origin().isReplay()));
    }

    private static Optional<Circumstances.Timing> timing(Leg leg) {
        return leg instanceof Leg.Answered answered
                ? Optional.of(new Circumstances.Timing(answered.timeToFirstByte(), answered.duration()))
                : Optional.empty();
    }

    /** As they are spelled, without their values. */
    private static List<String> parameters(String target) {
        int question = target.indexOf('?');
        if (question < 0) return List.of();
        return Arrays.stream(target.substring(question + 1).split("&", -1))
                .map(pair -> pair.substring(0, pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('=')))
                .filter(name -> !name.isEmpty())
                .map(name -> name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isAuthenticated(Request request) {
        return request.headers().lines().stream().anyMatch(HowItCame::isCredential);
    }

    /** Of cookies those that name a session; their values are redacted, their names are not. */
    private static boolean isCredential(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        return CREDENTIALS.contains(name)
                || (name.equals("cookie")
                        && header.value().toLowerCase(Locale.ROOT).contains("sess"));
    }
}
