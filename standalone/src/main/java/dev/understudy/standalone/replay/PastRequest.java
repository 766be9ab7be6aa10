package dev.understudy.standalone.replay;

import dev.understudy.exchange.message.Header;
import java.util.List;

/**
 * A request as somebody asked it once.
 *
 * @param host as the client named it; empty where that is not known
 * @param lines of its header, those alone that change what is answered and hold no secret
 */
public record PastRequest(String method, String target, String host, List<Header> lines) {
    public PastRequest {
        lines = List.copyOf(lines);
    }
}
