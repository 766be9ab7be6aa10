package dev.understudy.reports.http;

/** Answers the requests of one route; may block. */
@FunctionalInterface
public interface Resource {
    Reply answer(Call call);
}
