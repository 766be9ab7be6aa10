package dev.understudy.proxy.isolation;

import dev.understudy.proxy.fixture.RawMessage;
import dev.understudy.proxy.fixture.RawServer;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;

/** JSON that does not compress and that no two such APIs agree on, so that both bodies are shipped whole. */
final class NoisyApi implements RawServer.Script {
    private final int noiseBytes;
    private final Random random;

    NoisyApi(int noiseBytes, long seed) {
        this.noiseBytes = noiseBytes;
        random = new Random(seed);
    }

    @Override
    public void run(RawServer.Conversation conversation) throws IOException {
        for (RawMessage request = conversation.request(); request != null; request = conversation.request()) {
            byte[] noise = new byte[noiseBytes];
            random.nextBytes(noise);
            String body = "{\"noise\":\"" + HexFormat.of().formatHex(noise) + "\"}";
            conversation.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body);
        }
    }
}
