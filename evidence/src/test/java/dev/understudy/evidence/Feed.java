package dev.understudy.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.evidence.record.Batch;
import dev.understudy.evidence.record.DeadLetter;
import dev.understudy.evidence.record.JudgedExchange;
import dev.understudy.evidence.record.Partition;
import dev.understudy.evidence.record.Recorder;
import dev.understudy.evidence.record.WriteResult;
import java.util.List;

/** Writes as the worker of one partition does: batch after batch, from where the store is. */
public final class Feed {
    private final Recorder recorder;
    private final Partition partition;

    public Feed(Recorder recorder, int partition) {
        this.recorder = recorder;
        this.partition = new Partition("cluster", "topic", partition);
    }

    public Partition partition() {
        return partition;
    }

    public void write(JudgedExchange... judged) {
        write(List.of(judged), List.of());
    }

    public void write(List<JudgedExchange> judged, List<DeadLetter> dead) {
        var result = recorder.write(batch(judged, dead));
        assertThat(result).isEqualTo(new WriteResult.Written());
    }

    public Batch batch(List<JudgedExchange> judged, List<DeadLetter> dead) {
        var snapshot = recorder.snapshot();
        long from = recorder.position(partition, snapshot.generation()).next();
        long to = from + judged.size() + dead.size();
        return new Batch(partition, snapshot.generation(), snapshot.ruleSet(), from, to, judged, dead);
    }
}
