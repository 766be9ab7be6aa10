package dev.understudy.proxy.forward;

import dev.understudy.proxy.http.Framing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;

/** One step in reading an answer. */
sealed interface AnswerEvent {
    AnswerEvent MORE = new More();
    AnswerEvent PAYLOAD = new Payload();

    /** Nothing more can be read from these bytes. */
    record More() implements AnswerEvent {}

    record Interim(ResponseHead head) implements AnswerEvent {}

    /** 101: no HTTP any more. */
    record Switched(ResponseHead head) implements AnswerEvent {}

    record Head(ResponseHead head, Framing framing) implements AnswerEvent {}

    /** A stretch of the body was laid bare in the inbox. */
    record Payload() implements AnswerEvent {}

    /** @param reusable whether the framing leaves no doubt where the answer ended and the server reads on */
    record End(HeaderLines trailers, boolean reusable) implements AnswerEvent {}

    record Failed(Failure failure) implements AnswerEvent {}
}
