package dev.understudy.worker.admin;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps the worker from its work, per part. It is ready when nothing does. Logs changes, not repetitions. */
public final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    /** @param parts all that the worker needs; each has yet to show that it works */
    public Health(String... parts) {
        for (String part : parts) troubles.put(part, "it is starting");
    }

    /** The part works, or works again. */
    public void well(String part) {
        if (troubles.remove(part) != null) LOG.info("The worker's part '{}' works", part);
    }

    /** @param sentence what is wrong, for people */
    public void troubled(String part, String sentence) {
        String before = troubles.put(part, sentence);
        if (!sentence.equals(before)) LOG.warn("The worker's part '{}' waits: {}", part, sentence);
    }

    /** The parts that do not work with the reason; empty when all do. */
    public Map<String, String> troubles() {
        return new TreeMap<>(troubles);
    }
}
