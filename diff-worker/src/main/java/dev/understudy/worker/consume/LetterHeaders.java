package dev.understudy.worker.consume;

import dev.understudy.evidence.record.Partition;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.worker.judge.DecodedRecord;
import dev.understudy.worker.judge.ReceivedRecord;
import dev.understudy.worker.judge.Sender;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** The Kafka headers of dead letters: why they are dead, where they stood, who wrote them. */
final class LetterHeaders {
    private static final String REASON = "understudy-reason";
    private static final String SOURCE = "understudy-source";
    /** Kafka's id of the topic: one that was made anew has the same positions again. */
    private static final String SOURCE_TOPIC = "understudy-source-topic";
    /** How many bytes were not kept; there where they were too many. */
    private static final String LEFT_OUT = "understudy-bytes-left-out";

    private static final Pattern PLACE = Pattern.compile(Pattern.quote(Topics.EXCHANGES) + "-(\\d{1,9})@(\\d{1,18})");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");

    private LetterHeaders() {}

    static ProducerRecord<byte[], byte[]> letter(Partition from, DecodedRecord.NotRead record) {
        return write(record.received().value(), from, record);
    }

    /** The same without its bytes, for a topic that does not take so many. */
    static ProducerRecord<byte[], byte[]> withoutBytes(Partition from, DecodedRecord.NotRead record) {
        var letter = write(new byte[0], from, record);
        put(letter, LEFT_OUT, Integer.toString(record.received().value().length));
        return letter;
    }

    private static ProducerRecord<byte[], byte[]> write(byte[] value, Partition from, DecodedRecord.NotRead record) {
        var letter = new ProducerRecord<byte[], byte[]>(Topics.DEAD, value);
        Sender sender = record.received().sender();
        put(letter, REASON, record.reason());
        put(
                letter,
                SOURCE,
                Topics.EXCHANGES + "-" + from.number() + "@" + record.received().offset());
        put(letter, SOURCE_TOPIC, from.topic());
        if (!sender.equals(Sender.UNKNOWN)) {
            put(letter, SenderHeaders.PROXY, sender.proxy());
            put(letter, SenderHeaders.EPOCH, Long.toString(sender.epoch()));
            put(letter, SenderHeaders.ENDPOINT, sender.method() + " " + sender.template());
        }
        return letter;
    }

    private static void put(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where it is no dead letter of ours. */
    static Optional<KeptLetter> read(ConsumerRecord<byte[], byte[]> letter) {
        Headers headers = letter.headers();
        Matcher place = PLACE.matcher(SenderHeaders.text(headers, SOURCE));
        if (!place.matches()) return Optional.empty();
        byte[] value = letter.value() == null ? new byte[0] : letter.value();
        String leftOut = SenderHeaders.text(headers, LEFT_OUT);
        return Optional.of(new KeptLetter(
                SenderHeaders.text(headers, SOURCE_TOPIC),
                Integer.parseInt(place.group(1)),
                new ReceivedRecord(Long.parseLong(place.group(2)), value, SenderHeaders.read(headers)),
                LENGTH.matcher(leftOut).matches() ? OptionalInt.of(Integer.parseInt(leftOut)) : OptionalInt.empty()));
    }
}
