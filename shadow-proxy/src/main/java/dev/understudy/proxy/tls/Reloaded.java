package dev.understudy.proxy.tls;

import dev.understudy.policy.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is made of files, and made again when their content is another. Those who have the old one keep it; where the new
 * files cannot be used, everybody does. Read from any thread, checked from one.
 */
public final class Reloaded {
    private static final Logger LOG = LoggerFactory.getLogger(Reloaded.class);

    /** Makes it of the files as they are now. */
    @FunctionalInterface
    interface Maker {
        SSLContext make() throws UnusableFile;
    }

    private final String name;
    private final List<Path> files;
    private final Maker maker;
    private List<byte[]> contents;
    private volatile SSLContext present;

    private Reloaded(String name, List<Path> files, Maker maker) throws UnusableFile {
        this.name = name;
        this.files = List.copyOf(files);
        this.maker = maker;
        contents = read();
        present = maker.make();
    }

    /**
     * @param name whose TLS it is, as a sentence begins: "The primary's TLS"
     * @throws CannotStart where the files cannot be used
     */
    static Reloaded load(String name, List<Path> files, Maker maker) {
        try {
            return new Reloaded(name, files, maker);
        } catch (UnusableFile unusable) {
            throw new CannotStart(name + " cannot be set up: " + unusable.getMessage(), unusable);
        }
    }

    SSLContext present() {
        return present;
    }

    /** Makes it again where a file's content is not what it was. */
    void check() {
        List<byte[]> now = read();
        if (same(now, contents)) return;
        contents = now;
        try {
            present = maker.make();
            LOG.info("{} was set up again from its new files", name);
        } catch (UnusableFile unusable) {
            LOG.warn("{} stays as it was: {}", name, unusable.getMessage());
        }
    }

    private List<byte[]> read() {
        var read = new ArrayList<byte[]>();
        for (Path file : files) {
            try {
                read.add(Files.readAllBytes(file));
            } catch (IOException gone) {
                read.add(new byte[0]);
            }
        }
        return read;
    }

    private static boolean same(List<byte[]> some, List<byte[]> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!Arrays.equals(some.get(i), others.get(i))) return false;
        }
        return true;
    }
}
