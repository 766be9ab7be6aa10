package dev.understudy.exchange.message;

/**
 * A final answer.
 *
 * @param status 200 to 999; an interim 1xx is never an answer
 * @param reason the reason phrase; empty where the server sent none
 * @param trailers lines after a chunked body; usually {@link Headers#NONE}
 */
public record Answer(int status, String reason, Headers headers, Body body, Headers trailers) {}
