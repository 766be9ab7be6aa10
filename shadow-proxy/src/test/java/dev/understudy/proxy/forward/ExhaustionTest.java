package dev.understudy.proxy.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

class ExhaustionTest {
    @Test
    void isOursWhereDescriptorsOrPortsAreMissing() {
        assertThat(Exhaustion.isIn(new SocketException("Too many open files"))).isTrue();
        assertThat(Exhaustion.isIn(new SocketException("Cannot assign requested address")))
                .isTrue();
    }

    @Test
    void isTheServersWhereItRefuses() {
        assertThat(Exhaustion.isIn(new ConnectException("Connection refused"))).isFalse();
        assertThat(Exhaustion.isIn(new IOException())).isFalse();
    }

    @Test
    void isAnsweredAsOurLackAndNotAsABadGateway() {
        Reply reply = Reply.to(Failure.EXHAUSTED);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.added())
                .singleElement()
                .satisfies(line -> assertThat(line.value()).isEqualTo("understudy; error=connection_limit_reached"));
    }
}
