package dev.understudy.worker.letters;

import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.Recorder;
import dev.understudy.evidence.record.Retried;
import dev.understudy.evidence.record.WriteResult;
import dev.understudy.worker.consume.KeptLetter;
import dev.understudy.worker.judge.BatchJudge;
import dev.understudy.worker.judge.DecodedRecord;
import dev.understudy.worker.judge.RuleBook;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges dead letters of one partition under the rules that hold when the store takes the verdicts. */
final class Retrial {
    static final String NOT_KEPT = "the dead-letter topic does not hold it (any more)";

    private final Recorder recorder;
    private final RuleBook rules;
    private final InstantSource clock;

    /** @param clock tells the day, which decides what rules have expired */
    Retrial(Recorder recorder, RuleBook rules, InstantSource clock) {
        this.recorder = recorder;
        this.rules = rules;
        this.clock = clock;
    }

    /** @return false where another generation took the shown one's place: what was ordered must be looked up again */
    boolean judge(Partition partition, List<KeptLetter> letters) {
        while (true) {
            var snapshot = recorder.snapshot();
            BatchJudge judge = rules.judgeOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), snapshot);
            Map<Long, JudgedExchange> read = new HashMap<>();
            Map<Long, String> stillDead = new HashMap<>();
            for (KeptLetter letter : letters) judge(judge, letter, read, stillDead);
            var retried = new Retried(partition, snapshot.generation(), snapshot.ruleSet(), read, stillDead);
            WriteResult result = recorder.write(retried);
            if (!(result instanceof WriteResult.RulesChanged)) return result instanceof WriteResult.Written;
        }
    }

    private static void judge(
            BatchJudge judge, KeptLetter letter, Map<Long, JudgedExchange> read, Map<Long, String> stillDead) {
        long offset = letter.received().offset();
        if (letter.bytesLeftOut().isPresent()) {
            stillDead.put(
                    offset,
                    "its " + letter.bytesLeftOut().getAsInt()
                            + " bytes were too many for the dead-letter topic and were not kept");
            return;
        }
        var judged = judge.judge(List.of(DecodedRecord.of(letter.received())));
        judged.judged().forEach(exchange -> read.put(offset, exchange));
        judged.dead().forEach(dead -> stillDead.put(offset, dead.reason()));
    }

    /** Says of letters that there is nothing to judge. */
    boolean missing(Partition partition, List<Long> offsets) {
        var snapshot = recorder.snapshot();
        Map<Long, String> answers = new HashMap<>();
        offsets.forEach(offset -> answers.put(offset, NOT_KEPT));
        var retried = new Retried(partition, snapshot.generation(), snapshot.ruleSet(), Map.of(), answers);
        return recorder.write(retried) instanceof WriteResult.Written;
    }
}
