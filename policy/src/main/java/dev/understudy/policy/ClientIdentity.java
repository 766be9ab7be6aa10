package dev.understudy.policy;

/** By what a request's client is known: sampling and cutover decide by client, never by request. */
public sealed interface ClientIdentity {
    /** The value of the Authorization header. */
    record Authorization() implements ClientIdentity {}

    /** The value of a header. */
    record Header(String name) implements ClientIdentity {}

    /** The value of a cookie. */
    record Cookie(String name) implements ClientIdentity {}

    /** The network address. */
    record Address() implements ClientIdentity {}
}
