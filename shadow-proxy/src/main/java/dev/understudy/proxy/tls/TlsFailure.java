package dev.understudy.proxy.tls;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;

/** Why a handshake came to nothing. */
public enum TlsFailure {
    /** The peer's certificate is not one that is trusted here for that name and at this time. */
    CERTIFICATE,
    /** The peer said that it would not go on: it may want a certificate, or another one. */
    ALERT,
    /** The peer does not speak TLS, or no version and cipher that is spoken here, or it broke the handshake off. */
    PROTOCOL;

    private static final String JSSE_SAYS_OF_ALERTS = "Received fatal alert";

    static TlsFailure of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof CertPathValidatorException) {
                return CERTIFICATE;
            }
        }
        String message = String.valueOf(failure.getMessage());
        return message.contains(JSSE_SAYS_OF_ALERTS) ? ALERT : PROTOCOL;
    }
}
