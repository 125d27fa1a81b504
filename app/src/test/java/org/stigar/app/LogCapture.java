package org.stigar.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * All that is logged while it is open, with the messages of all exceptions: more than an installation logs by default.
 *
 * <p>An app that starts lays all logging out anew, and this hears nothing after that: in a test of an app it is opened before each test,
 * not with the test itself.
 *
 * <p>Safe for use by many threads: jobs of an app that another test started go on logging while this is read.
 */
public final class LogCapture implements AutoCloseable {

    private static final String OURS = "org.stigar";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final @Nullable Level rootLevel = root.getLevel();
    private final @Nullable Level ourLevel = context.getLogger(OURS).getLevel();
    private final Lines lines = new Lines();

    /** Opens at DEBUG for Stigar and INFO for libraries. */
    public LogCapture() {
        this(Level.INFO, Level.DEBUG);
    }

    private LogCapture(Level libraries, Level stigar) {
        lines.setContext(context);
        lines.start();
        root.setLevel(libraries);
        context.getLogger(OURS).setLevel(stigar);
        root.addAppender(lines);
    }

    /** Opens at TRACE for everything. */
    public static LogCapture ofEverything() {
        return new LogCapture(Level.TRACE, Level.TRACE);
    }

    /** Returns a copy of the lines logged until now, oldest first. */
    public List<String> lines() {
        return List.copyOf(lines.seen);
    }

    @Override
    public void close() {
        root.detachAppender(lines);
        lines.stop();
        root.setLevel(rootLevel);
        context.getLogger(OURS).setLevel(ourLevel);
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final Queue<String> seen = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            seen.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    }
}
