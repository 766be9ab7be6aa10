package dev.understudy.proxy.mirror;

import dev.understudy.exchange.Leg;
import java.util.Optional;

/** By which an exchange's question is asked again; from any thread, each side once. Never throws. */
public interface Again {
    /** Why nobody may be asked at present; empty where they may. */
    Optional<Leg.Why> forbidden();

    /** Sends the same copy to the candidate. */
    Asked candidate();

    /** Sends the request to the primary once more, without conditions and ranges; empty where it has no time for that. */
    Optional<Asked> primary();
}
