package dev.understudy.worker;

import dev.understudy.policy.PolicyFile;
import dev.understudy.policy.PolicyResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The worker as a process that a test can kill and freeze; it ends with whoever started it. */
final class WorkerProcess {
    static final String ADMIN = "the worker's admin port is ";

    private WorkerProcess() {}

    public static void main(String[] arguments) throws IOException {
        if (!(PolicyFile.read(Path.of(arguments[0])) instanceof PolicyResult.Valid valid)) {
            throw new IllegalArgumentException("not a policy: " + PolicyFile.read(Path.of(arguments[0])));
        }
        var worker = DiffWorker.start(valid.policy());
        Runtime.getRuntime().addShutdownHook(new Thread(worker::close));
        System.err.println(ADMIN + worker.adminAddress().getPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(0);
    }
}
