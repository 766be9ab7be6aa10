package dev.understudy.proxy.http;

/** A body of known length. */
final class LengthDecoder implements BodyDecoder {
    private long remaining;

    LengthDecoder(long length) {
        remaining = length;
    }

    @Override
    public Step decode(Inbox inbox) {
        int count = (int) Math.min(remaining, inbox.end() - inbox.start());
        inbox.payload(inbox.start(), inbox.start() + count);
        inbox.consume(count);
        remaining -= count;
        return remaining == 0 ? Step.DONE : Step.MORE;
    }
}
