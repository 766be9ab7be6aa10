package dev.understudy.evidence.record;

import dev.understudy.evidence.database.StorableText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Keeps what clients that were erased had sent before from coming back as samples, also where it is judged only now. */
final class ErasedClients {
    private ErasedClients() {}

    static List<Counted> without(Handle handle, List<Counted> counted) {
        List<String> clients = counted.stream()
                .map(ErasedClients::client)
                .filter(client -> !client.isEmpty())
                .distinct()
                .toList();
        if (clients.isEmpty()) return counted;
        Map<String, Instant> until = until(handle, clients);
        if (until.isEmpty()) return counted;
        return counted.stream().filter(each -> isLater(each, until)).toList();
    }

    private static boolean isLater(Counted each, Map<String, Instant> until) {
        Instant erased = until.get(client(each));
        return erased == null || each.at().isAfter(erased);
    }

    /** As it is stored. */
    private static String client(Counted each) {
        return StorableText.name(each.exchange().client());
    }

    private static Map<String, Instant> until(Handle handle, List<String> clients) {
        return handle.createQuery("select client, until from erased_client where client = any(:clients)")
                .bindArray("clients", String.class, clients)
                .reduceResultSet(new HashMap<>(), (until, row, context) -> {
                    until.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                    return until;
                });
    }
}
