package dev.understudy.policy;

/**
 * How users' TLS connections are ended at the proxy.
 *
 * @param http2 whether HTTP/2 is offered to them as well
 */
public record Termination(CertificateFiles files, boolean http2) {}
