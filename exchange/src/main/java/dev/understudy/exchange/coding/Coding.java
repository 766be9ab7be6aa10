package dev.understudy.exchange.coding;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** One content coding: how its stream is opened. */
enum Coding {
    GZIP {
        @Override
        InputStream open(InputStream coded) throws IOException {
            return new GZIPInputStream(coded, 8192);
        }
    },
    /** The zlib format (RFC 9110 section 8.4.1.2), or the bare deflate stream that some servers send in its place. */
    DEFLATE {
        @Override
        InputStream open(InputStream coded) throws IOException {
            var peeked = new PushbackInputStream(coded, 2);
            int first = peeked.read();
            int second = peeked.read();
            if (second >= 0) peeked.unread(second);
            if (first >= 0) peeked.unread(first);
            boolean zlib = (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
            return new InflaterInputStream(peeked, new Inflater(!zlib)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    inf.end();
                }
            };
        }
    },
    BR {
        @Override
        InputStream open(InputStream coded) throws IOException {
            if (!Brotli4jLoader.isAvailable()) throw new IOException("no brotli decoder for this platform");
            return new BrotliInputStream(coded);
        }
    },
    /** With the window of 8 MiB that RFC 9659 allows in HTTP. */
    ZSTD {
        private static final int WINDOW_LOG_MAX = 23;

        @Override
        InputStream open(InputStream coded) throws IOException {
            var stream = new ZstdInputStream(coded);
            stream.setLongMax(WINDOW_LOG_MAX);
            return stream;
        }
    };

    abstract InputStream open(InputStream coded) throws IOException;

    static Optional<Coding> named(String name) {
        return switch (name) {
            case "gzip", "x-gzip" -> Optional.of(GZIP);
            case "deflate" -> Optional.of(DEFLATE);
            case "br" -> Optional.of(BR);
            case "zstd" -> Optional.of(ZSTD);
            default -> Optional.empty();
        };
    }
}
