package dev.understudy.exchange.wire;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Enum constants as the wire spells them: {@code TIMED_OUT} is {@code timed-out}. */
final class WireName {
    private static final Map<Enum<?>, String> SPELLED = new ConcurrentHashMap<>();

    private WireName() {}

    static String of(Enum<?> constant) {
        return SPELLED.computeIfAbsent(constant, WireName::spelled);
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E parse(Class<E> type, String name) throws UndecodableRecord {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(name)) return constant;
        }
        throw new UndecodableRecord("'" + name + "' is no " + type.getSimpleName() + " that this build knows");
    }
}
