package dev.understudy.exchange.canonical;

import java.util.HashSet;
import java.util.Set;

/** A JSON container that is being digested: what its values are fed to, and how it sums up. */
sealed interface Frame {
    /** What takes in the next value. */
    SipHash values();

    /** A value has been taken in. */
    void valueEnded();

    /** Writes what the whole container comes to. */
    void sumInto(SipHash parent);

    /** Values in order: an array, or the root with its one value. */
    record Ordered(SipHash values) implements Frame {
        @Override
        public void valueEnded() {}

        @Override
        public void sumInto(SipHash parent) {
            values.finish();
            parent.word(values.low());
            parent.word(values.high());
        }
    }

    /**
     * An object: the sum of the keyed hashes of its members, which has no order (a multiset hash as in Clarke et al.,
     * 2003; names come once, so it is one of a set), and their number.
     */
    final class Members implements Frame {
        private final Set<String> names = new HashSet<>();
        private final SipHash member;
        private long low;
        private long high;

        Members(SipHash member) {
            this.member = member;
        }

        /** Begins a member; false where the object has one of that name already. */
        boolean name(String name) {
            member.text('n', name);
            return names.add(name);
        }

        @Override
        public SipHash values() {
            return member;
        }

        @Override
        public void valueEnded() {
            member.finish();
            low += member.low();
            high += member.high();
        }

        @Override
        public void sumInto(SipHash parent) {
            parent.word(low);
            parent.word(high);
            parent.word(names.size());
        }
    }
}
