package dev.understudy.exchange;

/**
 * Who counted a request: one life of one proxy. The ledger is kept per origin. Where no user asked but {@code understudy
 * replay}, the proxy's name says so by its beginning, and everything that is counted of it stays apart from users' figures.
 *
 * @param proxy name of the proxy instance, stable across its restarts
 * @param epoch number of the life, from 1, higher than that of any life of the same name before it
 */
public record Origin(String proxy, long epoch) {
    /** How the name of a proxy begins that sends requests again instead of serving users. */
    public static final String REPLAY = "replay:";

    public Origin {
        if (proxy.isEmpty()) throw new IllegalArgumentException("an origin needs the proxy's name");
        if (epoch < 1) throw new IllegalArgumentException("epochs count from 1, not " + epoch);
    }

    /** Whether nobody but {@code understudy replay} asked. */
    public boolean isReplay() {
        return proxy.startsWith(REPLAY);
    }
}
