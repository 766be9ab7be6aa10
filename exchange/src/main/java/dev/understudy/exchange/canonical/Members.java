package dev.understudy.exchange.canonical;

/**
 * The members of one object: the sum of their keyed hashes, which has no order (a multiset hash as in Clarke et al., 2003;
 * names come once, so it is one of a set), and their number. Used again for the next object of its depth.
 */
final class Members {
    private final SeenNames names = new SeenNames();
    private final MeaningHash member;
    private long low;
    private long high;
    private int count;

    Members(DigestKey key) {
        member = new MeaningHash(key);
    }

    void begin() {
        names.clear();
        member.begin();
        low = 0;
        high = 0;
        count = 0;
    }

    /** Begins a member; false where the object has one of that name already. */
    boolean name(byte[] bytes, int from, int to) {
        return names.add(member.name(bytes, from, to));
    }

    /** What the member's value is fed to. */
    MeaningHash member() {
        return member;
    }

    void memberEnded() {
        member.finish();
        low += member.low();
        high += member.high();
        count++;
    }

    void sumInto(MeaningHash parent) {
        parent.word(low);
        parent.word(high);
        parent.end('o', count);
    }
}
