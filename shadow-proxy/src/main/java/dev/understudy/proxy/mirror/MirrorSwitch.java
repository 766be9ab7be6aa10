package dev.understudy.proxy.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether mirroring is paused; remembered in a file, so that a proxy that was told to pause stays so. */
public final class MirrorSwitch {
    private final Path marker;
    private final AtomicBoolean paused;

    /** @param marker a file that is there while mirroring is paused */
    public MirrorSwitch(Path marker) {
        this.marker = marker;
        paused = new AtomicBoolean(Files.exists(marker));
    }

    public boolean isPaused() {
        return paused.get();
    }

    /** Takes effect even where the file cannot be written. */
    public void pause() throws IOException {
        paused.set(true);
        if (!Files.exists(marker)) Files.createFile(marker);
    }

    public void resume() throws IOException {
        paused.set(false);
        Files.deleteIfExists(marker);
    }
}
