package dev.understudy.reports.store;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.database.StoreUnavailable;
import dev.understudy.evidence.database.UnusableStore;
import dev.understudy.policy.CannotStart;
import dev.understudy.policy.StoreSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the store once; while the database is away it tries again every second, in a thread of its own. */
public final class ReconnectingEvidence implements Evidence, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReconnectingEvidence.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final StoreSettings settings;
    private final Thread opener;
    private volatile @Nullable EvidenceStore opened;
    private volatile String trouble = "not tried yet";

    private ReconnectingEvidence(StoreSettings settings) {
        this.settings = settings;
        this.opener = Thread.ofPlatform().name("open-evidence").daemon().unstarted(this::keepTrying);
    }

    /** @throws CannotStart where the database is there and this build cannot use it */
    public static ReconnectingEvidence start(StoreSettings settings) {
        var evidence = new ReconnectingEvidence(settings);
        try {
            if (!evidence.tryOnce()) evidence.opener.start();
        } catch (UnusableStore unusable) {
            throw new CannotStart(String.valueOf(unusable.getMessage()), unusable);
        }
        return evidence;
    }

    @Override
    public EvidenceStore store() {
        EvidenceStore store = opened;
        if (store == null) throw new StoreUnavailable(trouble, null);
        return store;
    }

    @Override
    public void close() {
        opener.interrupt();
        EvidenceStore store = opened;
        if (store != null) store.close();
    }

    private boolean tryOnce() {
        try {
            opened = EvidenceStore.open(settings.url(), settings.user(), settings.password());
            return true;
        } catch (StoreUnavailable away) {
            String sentence = String.valueOf(away.getMessage());
            if (!sentence.equals(trouble)) LOG.warn("{}; trying again every second", sentence);
            trouble = sentence;
            return false;
        }
    }

    private void keepTrying() {
        try {
            do Thread.sleep(PAUSE);
            while (!tryOnce());
            LOG.info("The evidence is available");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (UnusableStore unusable) {
            trouble = String.valueOf(unusable.getMessage());
            LOG.error(trouble);
        }
    }
}
