package dev.understudy.proxy.http;

/** A body that ends with the connection: the end is told by the reader of the connection, never from here. */
final class UntilCloseDecoder implements BodyDecoder {
    @Override
    public Step decode(Inbox inbox) {
        int count = inbox.end() - inbox.start();
        inbox.payload(inbox.start(), inbox.end());
        inbox.consume(count);
        return Step.MORE;
    }

    @Override
    public boolean endsWithConnection() {
        return true;
    }
}
