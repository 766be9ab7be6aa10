package dev.understudy.proxy.http;

/**
 * Why a request is not forwarded; the connection is closed after it.
 *
 * @param status 400 to 505
 * @param why for people: what the client would have to change
 */
public record Refusal(int status, String why) {
    static Refusal bad(String why) {
        return new Refusal(400, why);
    }
}
