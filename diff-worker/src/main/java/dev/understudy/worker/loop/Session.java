package dev.understudy.worker.loop;

/** A bout of work with connections of its own; when something fails that it cannot mend, it is closed and another begins. */
public interface Session extends AutoCloseable {
    /** One step, bounded in time. */
    void turn();

    /** Lets a step that is under way return soon; from any thread. */
    void wakeUp();

    @Override
    void close();
}
