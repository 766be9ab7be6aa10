package dev.understudy.proxy.serve;

import dev.understudy.proxy.forward.Instance;
import dev.understudy.proxy.forward.Timing;
import dev.understudy.proxy.http.HeaderLines;
import dev.understudy.proxy.http.ResponseHead;

/** The witness of a request of which nothing more needs to be known. */
public enum NobodyWatches implements Witness {
    INSTANCE;

    @Override
    public void requestBody(byte[] array, int from, int to) {}

    @Override
    public void answerHead(ResponseHead head) {}

    @Override
    public void answerBody(byte[] array, int from, int to) {}

    @Override
    public void answered(Instance instance, Timing timing, HeaderLines trailers) {}

    @Override
    public void unanswered(Cause cause) {}
}
