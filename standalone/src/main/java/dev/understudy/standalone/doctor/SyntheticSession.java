package dev.understudy.standalone.doctor;

/**
 * A session of a client that nobody is: made for this, so that it may be lost.
 *
 * @param cookie {@code name=value}; a secret
 * @param path that answers 2xx to the session, and to nobody else
 */
public record SyntheticSession(String cookie, String path) {
    @Override
    public String toString() {
        return "SyntheticSession[" + path + "]";
    }
}
