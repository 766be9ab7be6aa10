package dev.understudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class LogFormatTest {
    @Test
    void isForPeopleUnlessAskedOtherwise() throws JoranException {
        assertThat(encoder(new LoggerContext())).isInstanceOf(PatternLayoutEncoder.class);
    }

    @Test
    void isAnObjectPerLineWhereTheEnvironmentAsksForIt() throws JoranException {
        var context = new LoggerContext();
        context.putProperty("UNDERSTUDY_LOG_FORMAT", "json");

        assertThat(encoder(context)).isInstanceOf(JsonEncoder.class);
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context) throws JoranException {
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogFormatTest.class.getResource("/logback.xml"));
        Appender<ILoggingEvent> appender = context.getLogger(Logger.ROOT_LOGGER_NAME)
                .iteratorForAppenders()
                .next();
        return ((OutputStreamAppender<ILoggingEvent>) appender).getEncoder();
    }
}
