package dev.understudy.bench;

import java.net.URI;
import java.time.Duration;

/** A way to send requests to one address for some time, and to tell what came back. */
interface Load {
    /** The path that every generator asks for: a template's worth of segments, as an API has them. */
    String PATH = "/api/v1/books/42/";

    LoadReport on(URI address, Duration length);
}
