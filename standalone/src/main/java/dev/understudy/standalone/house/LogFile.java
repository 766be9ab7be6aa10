package dev.understudy.standalone.house;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** The log of a house: a file in its data directory, so that the console is left to people. */
final class LogFile {
    private LogFile() {}

    /** From now on, whatever this JVM logs goes there. */
    static void redirectTo(Path file) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
        URL settings = Objects.requireNonNull(
                LogFile.class.getResource("/logback-house.xml"), "logback-house.xml is part of the build");
        context.reset();
        context.putProperty("understudy.log", file.toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(settings);
        } catch (JoranException broken) {
            throw new IllegalStateException("logback-house.xml", broken);
        }
    }
}
