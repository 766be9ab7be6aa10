package dev.understudy.exchange.canonical;

import dev.understudy.exchange.PathMapping;
import dev.understudy.exchange.message.Bytes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Digests what a JSON text means: members in any order, strings by their characters, numbers by their exact spelling
 * ({@code 1} and {@code 1.0} differ: formatting is a matter of rules), links under the path mapping. Texts of different
 * meaning share a digest with a probability of 2^-128; texts with duplicate names have none. One object per text.
 */
public final class CanonicalDigest implements StrictJson.Listener {
    private final SipKey key;
    private final LinkMapping links;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private boolean unique = true;

    /** @param mapping under which links are digested; {@link PathMapping#IDENTITY} for those of the primary */
    public CanonicalDigest(SipKey key, PathMapping mapping) {
        this.key = key;
        this.links = new LinkMapping(mapping);
        frames.push(new Frame.Ordered(new SipHash(key)));
    }

    /** The digest of a whole JSON text; empty where it is not valid or has duplicate names. */
    public static Optional<String> of(Bytes json, SipKey key, PathMapping mapping) {
        var digest = new CanonicalDigest(key, mapping);
        return StrictJson.read(json, List.of(digest)) ? digest.result() : Optional.empty();
    }

    @Override
    public void token(JsonToken token, JsonParser parser) {
        if (!unique) return;
        switch (token) {
            case START_OBJECT -> frames.push(new Frame.Members(new SipHash(key)));
            case START_ARRAY -> frames.push(new Frame.Ordered(new SipHash(key)));
            case END_OBJECT -> close('o');
            case END_ARRAY -> close('a');
            case PROPERTY_NAME -> unique = ((Frame.Members) frames.element()).name(parser.currentName());
            case VALUE_STRING -> string(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar('d', parser);
            default -> scalar('l', parser);
        }
    }

    /** The digest of what was heard, 32 hexadecimal digits; empty where a name came twice. */
    public Optional<String> result() {
        return unique ? Optional.of(SipKey.hex(frames.element().values())) : Optional.empty();
    }

    private void string(JsonParser parser) {
        int length = parser.getStringLength();
        if (length > 0 && links.mayChange(parser.getStringCharacters()[parser.getStringOffset()])) {
            Frame frame = frames.element();
            frame.values().text('s', links.toPrimary(parser.getString()));
            frame.valueEnded();
        } else {
            scalar('s', parser);
        }
    }

    private void scalar(char tag, JsonParser parser) {
        Frame frame = frames.element();
        frame.values().text(tag, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        frame.valueEnded();
    }

    private void close(char tag) {
        Frame closed = frames.pop();
        Frame parent = frames.element();
        parent.values().word(tag);
        closed.sumInto(parent.values());
        parent.valueEnded();
    }
}
