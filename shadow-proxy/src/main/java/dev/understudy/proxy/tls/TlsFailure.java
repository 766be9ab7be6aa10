package dev.understudy.proxy.tls;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;

/** Why a handshake came to nothing. */
public enum TlsFailure {
    /** The peer's certificate is not one that is trusted here for that name and at this time. */
    CERTIFICATE,
    /** The peer does not speak TLS, or no version and cipher that is spoken here, or it ended the handshake itself. */
    PROTOCOL;

    static TlsFailure of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof CertPathValidatorException) {
                return CERTIFICATE;
            }
        }
        return PROTOCOL;
    }
}
