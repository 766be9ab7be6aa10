package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.Field;
import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeadBytes;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.http.ResponseHead;

/** The answer's head as the client gets it: every line in its place and spelling, but for a proxy's duties. Pure. */
public final class ResponseRewrite {
    private static final int UPGRADE_REQUIRED = 426;

    /** Bytes that are usually enough for the status line and what the proxy adds. */
    private static final int ROOM = 128;

    private final ResponseHead head;
    private final HeadBytes out;

    private ResponseRewrite(ResponseHead head) {
        this.head = head;
        out = new HeadBytes(head.lines().bytes() + ROOM);
    }

    /** A final answer. */
    public static HeadBytes rewrite(ResponseHead head, RequestHead request, Delivery delivery) {
        var rewrite = new ResponseRewrite(head);
        rewrite.lines(delivery, request.http11());
        rewrite.via();
        if (head.status() == UPGRADE_REQUIRED) rewrite.upgrade();
        if (!delivery.keepAlive()) rewrite.out.line("Connection", "close");
        else if (!request.http11()) rewrite.out.line("Connection", "keep-alive");
        return rewrite.out.crlf();
    }

    /** An interim answer. */
    public static HeadBytes interim(ResponseHead head) {
        var rewrite = new ResponseRewrite(head);
        rewrite.lines(new Delivery(new Framing.None(), true), false);
        return rewrite.out.crlf();
    }

    /** 101: the lines that name the new protocol stay. */
    public static HeadBytes switching(ResponseHead head) {
        var rewrite = new ResponseRewrite(head);
        rewrite.lines(new Delivery(new Framing.None(), true), false);
        rewrite.upgrade();
        rewrite.via();
        return rewrite.out.crlf();
    }

    /** What the server would speak instead: a line for the next hop only, so it is said anew. */
    private void upgrade() {
        HeaderLines lines = head.lines();
        if (lines.has(Field.UPGRADE)) out.line("Connection", "Upgrade");
        for (int line = 0; line < lines.count(); line++) {
            if (lines.field(line) == Field.UPGRADE) lines.copyLine(line, out);
        }
    }

    private void via() {
        out.line("Via", (head.http11() ? "1.1 " : "1.0 ") + RequestRewrite.PSEUDONYM);
    }

    private void lines(Delivery delivery, boolean codingKnown) {
        out.text("HTTP/1.1 ").text(head.statusText()).crlf();
        HeaderLines lines = head.lines();
        HopByHop hop = HopByHop.of(lines);
        boolean chunked = delivery.framing() instanceof Framing.Chunked;
        boolean bodiless = delivery.framing() instanceof Framing.None && head.status() != 204 && codingKnown;
        boolean coded = false;
        boolean measured = false;
        for (int line = 0; line < lines.count(); line++) {
            if (hop.drops(line)) continue;
            switch (lines.field(line)) {
                case TRANSFER_ENCODING -> {
                    if ((chunked || bodiless) && !coded) lines.copyLineWith(line, "chunked", out);
                    coded = true;
                }
                case CONTENT_LENGTH -> {
                    if (!measured && !head.isInterim()) length(line, delivery);
                    measured = true;
                }
                default -> lines.copyLine(line, out);
            }
        }
        if (chunked && !coded) out.line("Transfer-Encoding", "chunked");
    }

    private void length(int line, Delivery delivery) {
        switch (delivery.framing()) {
            case Framing.Length length -> head.lines().copyLineWith(line, Long.toString(length.bytes()), out);
            case Framing.None none -> head.lines().copyLine(line, out);
            case Framing.Chunked chunked -> {}
            case Framing.UntilClose untilClose -> {}
        }
    }
}
