package dev.understudy.worker.letters;

import dev.understudy.evidence.letter.WaitingLetter;
import dev.understudy.evidence.record.Partition;
import dev.understudy.worker.consume.KeptLetter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One reading of the dead-letter topic for the letters that wait; they are judged in portions, so that few are held. */
final class Search {
    private static final int PORTION_RECORDS = 200;
    private static final long PORTION_BYTES = 8 << 20;

    private final Retrial retrial;
    private final Map<Place, Partition> wanted = new LinkedHashMap<>();
    private final Map<Partition, List<KeptLetter>> portion = new HashMap<>();
    private int records;
    private long bytes;
    private boolean allWritten = true;

    /** Topics have ids that no other cluster has. */
    private record Place(String topic, int partition, long offset) {}

    Search(Retrial retrial, List<WaitingLetter> letters) {
        this.retrial = retrial;
        for (WaitingLetter letter : letters) {
            Partition partition = letter.partition();
            wanted.put(new Place(partition.topic(), partition.number(), letter.offset()), partition);
        }
    }

    void take(KeptLetter letter) {
        Partition partition = wanted.remove(
                new Place(letter.topic(), letter.partition(), letter.received().offset()));
        if (partition == null) return;
        portion.computeIfAbsent(partition, of -> new ArrayList<>()).add(letter);
        records++;
        bytes += letter.received().value().length;
        if (records >= PORTION_RECORDS || bytes >= PORTION_BYTES) judge();
    }

    private void judge() {
        portion.forEach((partition, letters) -> allWritten &= retrial.judge(partition, letters));
        portion.clear();
        records = 0;
        bytes = 0;
    }

    /** The topic holds no more. @return whether all that was looked for has its answer */
    boolean end() {
        judge();
        Map<Partition, List<Long>> missing = new HashMap<>();
        wanted.forEach((place, partition) ->
                missing.computeIfAbsent(partition, of -> new ArrayList<>()).add(place.offset()));
        missing.forEach((partition, offsets) -> allWritten &= retrial.missing(partition, offsets));
        return allWritten;
    }
}
