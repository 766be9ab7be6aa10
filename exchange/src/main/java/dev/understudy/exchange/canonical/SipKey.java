package dev.understudy.exchange.canonical;

/** The key of a {@link SipHash}: 128 bits. Its text says nothing of it. */
public record SipKey(long first, long second) {

    /** 32 hexadecimal digits that depend on the key, the kind and the text, and on nothing else. */
    public String hex(char kind, String text) {
        var hash = new SipHash(this);
        hash.text(kind, text);
        hash.finish();
        return hash.hex();
    }

    /** 64 bits that depend on the key, the kind and the text, and on nothing else. */
    public long number(char kind, String text) {
        var hash = new SipHash(this);
        hash.text(kind, text);
        hash.finish();
        return hash.low();
    }

    /** Another key, of which this one cannot be told: SipHash is a pseudo-random function. */
    public SipKey key(char kind, long number) {
        var hash = new SipHash(this);
        hash.word(number);
        hash.end(kind, Long.BYTES);
        hash.finish();
        return new SipKey(hash.high(), hash.low());
    }

    @Override
    public String toString() {
        return "SipKey";
    }
}
