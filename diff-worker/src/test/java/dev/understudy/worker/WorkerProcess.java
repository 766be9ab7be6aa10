package dev.understudy.worker;

import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The worker as a process that a test can kill: it runs until then. */
final class WorkerProcess {
    private WorkerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (!(PolicyFile.read(Path.of(arguments[0])) instanceof PolicyResult.Valid valid)) {
            throw new IllegalArgumentException("not a policy: " + PolicyFile.read(Path.of(arguments[0])));
        }
        var worker = DiffWorker.start(valid.policy());
        Runtime.getRuntime().addShutdownHook(new Thread(worker::close));
        new CountDownLatch(1).await();
    }
}
