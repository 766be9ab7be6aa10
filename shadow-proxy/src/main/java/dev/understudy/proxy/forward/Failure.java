package dev.understudy.proxy.forward;

import dev.understudy.exchange.Leg;

/** Why a call has no whole answer. */
public enum Failure {
    UNRESOLVED(502, "dns_error", Leg.Reason.REFUSED),
    REFUSED(502, "connection_refused", Leg.Reason.REFUSED),
    /** No descriptor or port was left to connect with: the proxy's lack, not the server's fault. */
    EXHAUSTED(503, "connection_limit_reached", Leg.Reason.UNAVAILABLE),
    CONNECT_TIMED_OUT(504, "connection_timeout", Leg.Reason.TIMED_OUT),
    /** All connections that there may be were in use, and none became free in time. */
    CONNECTION_LIMIT(503, "connection_limit_reached", Leg.Reason.UNAVAILABLE),
    /** The server's certificate is not trusted, or is another's; nothing of the request was sent. */
    TLS_CERTIFICATE(502, "tls_certificate_error", Leg.Reason.PROTOCOL_ERROR),
    /** There is no TLS to be had with the server; nothing of the request was sent. */
    TLS_PROTOCOL(502, "tls_protocol_error", Leg.Reason.PROTOCOL_ERROR),
    /** The server ended TLS with an alert: it wants a certificate of the proxy's, or another one. */
    TLS_ALERT(502, "tls_alert_received", Leg.Reason.PROTOCOL_ERROR),
    /** A reused connection was closed before a byte of the answer: the server may never have seen the request. */
    STALE(502, "connection_terminated", Leg.Reason.RESET),
    TERMINATED(502, "connection_terminated", Leg.Reason.RESET),
    MALFORMED(502, "http_protocol_error", Leg.Reason.PROTOCOL_ERROR),
    INCOMPLETE(502, "http_response_incomplete", Leg.Reason.PROTOCOL_ERROR),
    TIMED_OUT(504, "http_response_timeout", Leg.Reason.TIMED_OUT),
    /** The proxy itself failed: a bug. */
    INTERNAL(500, "proxy_internal_error", Leg.Reason.RESET);

    private final int status;
    private final String proxyStatus;
    private final Leg.Reason reason;

    Failure(int status, String proxyStatus, Leg.Reason reason) {
        this.status = status;
        this.proxyStatus = proxyStatus;
        this.reason = reason;
    }

    /** What the user is told. */
    public int status() {
        return status;
    }

    /** The error type of Proxy-Status (RFC 9209 section 2.3). */
    public String proxyStatus() {
        return proxyStatus;
    }

    /** What is recorded of the leg. */
    public Leg.Reason reason() {
        return reason;
    }
}
