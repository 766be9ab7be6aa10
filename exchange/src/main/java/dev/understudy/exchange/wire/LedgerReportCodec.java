package dev.understudy.exchange.wire;

import dev.understudy.exchange.Endpoint;
import dev.understudy.exchange.Origin;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.exchange.ledger.LedgerReport;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** A ledger report as the bytes of a Kafka record (Smile) and back; counters a newer proxy has added are kept out. */
public final class LedgerReportCodec {
    private LedgerReportCodec() {}

    public static byte[] encode(LedgerReport report) {
        var bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = NeverThrowingSmile.generator(bytes)) {
            out.writeStartObject();
            out.writeNumberProperty("schema", Schemas.of(report.origin()));
            out.writeStringProperty("proxy", report.origin().proxy());
            out.writeNumberProperty("epoch", report.origin().epoch());
            out.writeNumberProperty("revision", report.revision());
            out.writeStringProperty("startedAt", report.startedAt().toString());
            out.writeStringProperty("at", report.at().toString());
            out.writeBooleanProperty("ended", report.ended());
            out.writeObjectPropertyStart("drainedAt");
            new TreeMap<>(report.drainedAt())
                    .forEach((partition, offset) -> out.writeNumberProperty("" + partition, offset));
            out.writeEndObject();
            if (!report.topic().isEmpty()) out.writeStringProperty("topic", report.topic());
            out.writeArrayPropertyStart("rows");
            report.rows().forEach(row -> row(out, row));
            out.writeEndArray();
            report.standing().ifPresent(standing -> out.writeStringProperty("standing", standing));
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void row(JsonGenerator out, LedgerReport.Row row) {
        out.writeStartObject();
        out.writeStringProperty("method", row.endpoint().method());
        out.writeStringProperty("template", row.endpoint().template());
        out.writeObjectPropertyStart("counters");
        new TreeMap<>(row.counters()).forEach((counter, count) -> out.writeNumberProperty(counter.label(), count));
        out.writeEndObject();
        out.writeEndObject();
    }

    /** @throws UndecodableRecord never anything else, whatever the bytes are */
    public static LedgerReport decode(byte[] bytes) throws UndecodableRecord {
        WireObject report = NeverThrowingSmile.record(bytes, Schemas.NEWEST);
        try {
            return new LedgerReport(
                    new Origin(report.text("proxy"), report.whole("epoch")),
                    report.whole("revision"),
                    report.instant("startedAt"),
                    report.instant("at"),
                    report.truth("ended"),
                    drainedAt(report.object("drainedAt")),
                    report.optionalText("topic").orElse(""),
                    rows(report.objects("rows")),
                    report.optionalText("standing"));
        } catch (IllegalArgumentException e) {
            throw new UndecodableRecord("a value is out of its range: " + e.getMessage());
        }
    }

    private static Map<Integer, Long> drainedAt(WireObject offsets) throws UndecodableRecord {
        var drainedAt = new HashMap<Integer, Long>();
        for (String partition : offsets.node().propertyNames()) {
            drainedAt.put(Integer.parseInt(partition), offsets.whole(partition));
        }
        return drainedAt;
    }

    private static List<LedgerReport.Row> rows(List<WireObject> rows) throws UndecodableRecord {
        var read = new ArrayList<LedgerReport.Row>(rows.size());
        for (WireObject row : rows) {
            read.add(new LedgerReport.Row(
                    new Endpoint(row.text("method"), row.text("template")), counters(row.object("counters"))));
        }
        return read;
    }

    private static Map<LedgerCounter, Long> counters(WireObject counters) throws UndecodableRecord {
        var known = new EnumMap<LedgerCounter, Long>(LedgerCounter.class);
        for (String label : counters.node().propertyNames()) {
            var counter = LedgerCounter.labelled(label);
            if (counter.isPresent()) known.put(counter.get(), counters.whole(label));
        }
        return known;
    }
}
