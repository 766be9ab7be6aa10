package dev.understudy.exchange;

/**
 * Who counted a request: one life of one proxy. The ledger is kept per origin.
 *
 * @param proxy name of the proxy instance, stable across its restarts
 * @param epoch number of the life, from 1, higher than that of any life of the same name before it
 */
public record Origin(String proxy, long epoch) {
    public Origin {
        if (proxy.isEmpty()) throw new IllegalArgumentException("an origin needs the proxy's name");
        if (epoch < 1) throw new IllegalArgumentException("epochs count from 1, not " + epoch);
    }
}
