package dev.understudy.worker.judge;

import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges a run of records under one set of rules. */
public final class BatchJudge {
    private final NeverThrowingJudge judge;
    private final Known known;

    BatchJudge(NeverThrowingJudge judge, Known known) {
        this.judge = judge;
        this.known = known;
    }

    /**
     * @param verdicts how many there are of each label
     * @param dead with their records, because those must be kept before they are counted
     */
    public record JudgedRecords(
            List<JudgedExchange> judged, Map<String, Integer> verdicts, List<DecodedRecord.NotRead> dead) {}

    public JudgedRecords judge(List<DecodedRecord> records) {
        List<JudgedExchange> judged = new ArrayList<>();
        Map<String, Integer> verdicts = new TreeMap<>();
        List<DecodedRecord.NotRead> dead = new ArrayList<>();
        for (DecodedRecord record : records) {
            switch (record) {
                case DecodedRecord.NotRead notRead -> dead.add(notRead);
                case DecodedRecord.Read read -> {
                    Exchange counted = counted(read.exchange());
                    switch (judge.judge(counted)) {
                        case NeverThrowingJudge.Judged.With with -> {
                            verdicts.merge(with.verdict().label(), 1, Integer::sum);
                            judged.add(Evidence.of(counted, read, with.verdict(), known));
                        }
                        case NeverThrowingJudge.Judged.Failed failed ->
                            dead.add(new DecodedRecord.NotRead(read.received(), failed.reason()));
                    }
                }
            }
        }
        return new JudgedRecords(judged, verdicts, dead);
    }

    /** Rules and groups are those of the endpoint that the present table says, whatever its proxy knew. */
    private Exchange counted(Exchange exchange) {
        return exchange.under(known.templates()
                .countedAs(exchange.endpoint(), exchange.request().target()));
    }

    public static DeadLetter deadLetter(DecodedRecord.NotRead notRead) {
        Sender sender = notRead.received().sender();
        return new DeadLetter(
                notRead.received().offset(),
                notRead.reason(),
                sender.proxy(),
                sender.epoch(),
                sender.method(),
                sender.template());
    }
}
