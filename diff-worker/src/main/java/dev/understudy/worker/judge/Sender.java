package dev.understudy.worker.judge;

/**
 * Who counted the request of a record, as its Kafka headers say: known even where the record cannot be read.
 *
 * @param proxy empty, with 0 and empty others, where the record has no such headers: no proxy of ours wrote it
 */
public record Sender(String proxy, long epoch, String method, String template) {
    public static final Sender UNKNOWN = new Sender("", 0, "", "");
}
