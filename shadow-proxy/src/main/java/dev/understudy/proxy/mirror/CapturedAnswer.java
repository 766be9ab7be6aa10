package dev.understudy.proxy.mirror;

import dev.understudy.exchange.Leg;
import dev.understudy.exchange.redact.CapturedBody;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;

/** One side's whole answer as it was caught, not redacted: it must not leave the proxy like this. */
public record CapturedAnswer(
        Leg.Instance instance, Timing timing, ResponseHead head, CapturedBody body, HeaderLines trailers) {}
