package dev.understudy.proxy.repeat;

import dev.understudy.exchange.message.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * What makes two requests the same question.
 *
 * @param client who asks: by the policy's identity, else by address
 * @param target as it was sent; it never leaves the proxy this way
 * @param body what was sent along
 */
public record Question(String client, String method, String target, Bytes body) {
    /** No part but the last can hold a line feed, so no two questions have the same text. */
    String text() {
        return method + '\n' + target + '\n' + client + '\n' + body.text(StandardCharsets.ISO_8859_1);
    }
}
