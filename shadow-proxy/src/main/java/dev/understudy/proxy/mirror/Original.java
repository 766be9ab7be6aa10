package dev.understudy.proxy.mirror;

import dev.understudy.proxy.forward.Client;
import dev.understudy.proxy.http.RequestHead;
import dev.understudy.proxy.wire.Loop;

/** The user's request, who sent it, and the loop that serves it. */
record Original(RequestHead head, Client client, Loop loop) {}
