package dev.understudy.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class AdminPortTest {
    @Test
    void aDefaultThatIsTakenGivesWayToAnyFreePort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = (InetSocketAddress) taken.getLocalSocketAddress();

            assertThat(AdminPort.givingWay(address, address).getPort()).isZero();
        }
    }

    @Test
    void aChosenPortNeverGivesWay() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = (InetSocketAddress) taken.getLocalSocketAddress();
            var byDefault = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8082);

            assertThat(AdminPort.givingWay(address, byDefault)).isEqualTo(address);
        }
    }
}
