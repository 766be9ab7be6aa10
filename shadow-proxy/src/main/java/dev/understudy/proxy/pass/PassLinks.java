package dev.understudy.proxy.pass;

import dev.understudy.proxy.publish.ExchangePublisher;
import dev.understudy.proxy.recheck.Rechecks;

/**
 * What the pass is joined to.
 *
 * @param rechecks who is asked again
 * @param publisher where described exchanges go
 */
public record PassLinks(Rechecks rechecks, ExchangePublisher publisher) {}
