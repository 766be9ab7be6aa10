package dev.understudy.exchange.wire;

import java.util.Locale;

/** Enum constants as the wire spells them: {@code TIMED_OUT} is {@code timed-out}. */
final class WireName {
    private WireName() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E parse(Class<E> type, String name) throws UndecodableRecord {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(name)) return constant;
        }
        throw new UndecodableRecord("'" + name + "' is no " + type.getSimpleName() + " that this build knows");
    }
}
