package dev.understudy.proxy.control;

import dev.understudy.exchange.control.Mark;
import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.control.Orders;
import dev.understudy.exchange.wire.OrderCodec;
import dev.understudy.exchange.wire.UndecodableRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The orders on disk: written whole beside the file and moved into its place, so that a crash leaves one or the other. */
final class OrderFile {
    private static final Logger LOG = LoggerFactory.getLogger(OrderFile.class);

    private final Path path;

    OrderFile(Path path) {
        this.path = path;
    }

    /** What was remembered. Where that cannot be read, that nothing is mirrored: whoever paused may have had a reason. */
    Orders read(Instant now) {
        if (!Files.exists(path)) return Orders.NONE;
        try {
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length == 0) return paused("paused by an earlier version", now);
            return Orders.of(OrderCodec.decodeAll(bytes));
        } catch (IOException | UndecodableRecord unreadable) {
            LOG.error("{} cannot be read ({}); mirroring is paused.", path, unreadable.getMessage());
            return paused("the file of orders cannot be read", now);
        }
    }

    private static Orders paused(String why, Instant now) {
        return Orders.of(List.of(new Order.Pause("", true, new Mark("understudy", why, now))));
    }

    void write(Orders orders) throws IOException {
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        try (var out = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(OrderCodec.encode(orders.all()));
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
