package dev.understudy.proxy.forward;

import dev.understudy.exchange.message.Header;
import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeadBytes;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.RequestHead;

/**
 * The request head as the next hop gets it: every line in its place and spelling, but for what RFC 9110 section 7.6 makes
 * a proxy's duty. Pure.
 */
public final class RequestRewrite {
    /** The name under which the proxy signs Via and Proxy-Status. */
    public static final String PSEUDONYM = "understudy";

    /** Bytes that are usually enough for what the proxy adds. */
    private static final int ROOM = 256;

    private final RequestHead head;
    private final Client client;
    private final Edits edits;
    private final HeadBytes out;

    private RequestRewrite(RequestHead head, Client client, Edits edits) {
        this.head = head;
        this.client = client;
        this.edits = edits;
        out = new HeadBytes(head.target().length() + head.lines().bytes() + ROOM);
    }

    /** @param authority what stands as Host where an HTTP/1.0 client sent none */
    public static byte[] rewrite(RequestHead head, Client client, Edits edits, String authority) {
        return new RequestRewrite(head, client, edits).rewrite(authority);
    }

    private byte[] rewrite(String authority) {
        HeaderLines lines = head.lines();
        HopByHop hop = HopByHop.of(lines);
        out.text(head.method())
                .text(" ")
                .text(edits.target().apply(head.target()))
                .text(" HTTP/1.1\r\n");
        int lastForwardedFor = -1;
        for (int line = 0; line < lines.count(); line++) {
            if (lines.field(line) == Field.X_FORWARDED_FOR) lastForwardedFor = line;
        }
        for (int line = 0; line < lines.count(); line++) {
            if (hop.drops(line) || edits.drops(lines, line)) continue;
            if (line == lastForwardedFor) appendForwardedFor(line);
            else line(line);
        }
        if (!lines.has(Field.HOST)) out.line("Host", authority);
        signs(lastForwardedFor >= 0);
        connection();
        for (Header added : edits.added()) out.line(added.name(), added.value());
        return out.crlf().copy();
    }

    private void line(int line) {
        HeaderLines lines = head.lines();
        switch (lines.field(line)) {
            case CONTENT_LENGTH -> {
                if (head.framing() instanceof Framing.Length length) {
                    lines.copyLineWith(line, Long.toString(length.bytes()), out);
                }
            }
            case TRANSFER_ENCODING -> lines.copyLineWith(line, "chunked", out);
            case MAX_FORWARDS -> lines.copyLineWith(line, MaxForwards.next(head), out);
            case COOKIE -> cookie(line);
            default -> lines.copyLine(line, out);
        }
    }

    private void cookie(int line) {
        String sent = head.lines().value(line);
        String kept = edits.cookie().apply(sent);
        if (kept.equals(sent)) head.lines().copyLine(line, out);
        else if (!kept.isEmpty()) head.lines().copyLineWith(line, kept, out);
    }

    private void appendForwardedFor(int line) {
        String before = head.lines().value(line);
        head.lines().copyLineWith(line, before.isEmpty() ? client.address() : before + ", " + client.address(), out);
    }

    private void signs(boolean forwardedForDone) {
        HeaderLines lines = head.lines();
        String host = lines.first(Field.HOST);
        if (!forwardedForDone) out.line("X-Forwarded-For", client.address());
        if (!lines.has(Field.X_FORWARDED_HOST) && host != null) out.line("X-Forwarded-Host", host);
        if (!lines.has(Field.X_FORWARDED_PROTO)) out.line("X-Forwarded-Proto", client.scheme());
        if (lines.has(Field.FORWARDED)) out.line("Forwarded", "for=" + client.node() + ";proto=" + client.scheme());
        out.line("Via", client.protocol(head.http11()) + " " + PSEUDONYM);
    }

    private void connection() {
        HeaderLines lines = head.lines();
        if (head.wantsUpgrade()) {
            out.line("Connection", "Upgrade");
            for (int line = 0; line < lines.count(); line++) {
                if (lines.field(line) == Field.UPGRADE) lines.copyLine(line, out);
            }
        } else if (lines.lists(Field.TE, "trailers")) {
            out.line("Connection", "TE").line("TE", "trailers");
        }
    }
}
