package dev.understudy.evidence.record;

import dev.understudy.evidence.change.Changes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Moves dead letters into the counts inside one transaction. Who deletes a letter counts it, so it is counted once however often
 * that is tried. Takes the locks that a batch takes, in the same order, and leaves the position where it is.
 */
final class RetryWriter {
    private final BatchWriter batches;

    RetryWriter(BatchWriter batches) {
        this.batches = batches;
    }

    WriteResult write(Handle handle, Retried retried) {
        var position = Positions.lock(handle, retried.partition(), retried.generation());
        Head head = Head.hold(handle);
        if (head.generation() != retried.generation()) return new WriteResult.GenerationOver();
        if (head.ruleSet() != retried.ruleSet()) return new WriteResult.RulesChanged(head.ruleSet());

        var scope = new Scope(retried.generation(), position.partition());
        String askedBy = DeadLetters.askedBy(handle, scope, retried);
        int stillDead = DeadLetters.answer(handle, scope, retried.stillDead());
        List<DeadLetters.Taken> taken =
                DeadLetters.take(handle, scope, retried.read().keySet());
        if (!taken.isEmpty()) count(handle, scope, retried, position.next(), taken);
        if (!taken.isEmpty() || stillDead > 0) {
            var made = new Changes.Made(
                    "dead-letters-judged",
                    "dead letters of partition " + retried.partition().number(),
                    taken.size() + stillDead + " dead",
                    taken.size() + " judged, " + stillDead + " still dead");
            Changes.record(handle, made, askedBy, "");
        }
        return new WriteResult.Written();
    }

    private void count(Handle handle, Scope scope, Retried retried, long next, List<DeadLetters.Taken> taken) {
        List<JudgedExchange> judged = of(retried.read(), taken.stream());
        List<JudgedExchange> foreign = of(retried.read(), taken.stream().filter(letter -> !letter.isOurs()));
        Map<EndpointKey, Long> endpoints =
                EndpointIds.of(handle, BatchWriter.endpoints(judged).toList());
        batches.count(handle, scope, judged, endpoints, true);
        Arrivals.revive(handle, scope, taken);
        // those that no ledger had as dead letters arrive only now
        var arriving =
                new Batch(retried.partition(), scope.generation(), retried.ruleSet(), next, next, foreign, List.of());
        Arrivals.add(handle, scope, arriving, endpoints);
    }

    private static List<JudgedExchange> of(Map<Long, JudgedExchange> read, Stream<DeadLetters.Taken> taken) {
        return taken.map(letter -> read.get(letter.offset())).toList();
    }
}
