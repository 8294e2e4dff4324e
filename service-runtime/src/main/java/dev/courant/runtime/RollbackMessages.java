package dev.courant.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps spring-kafka from logging each try of a batch with its stack trace: {@link RecordIsolation}
 * logs what changes. All else of that logger stays.
 */
final class RollbackMessages extends TurboFilter {
  private static final String LOGGER =
      "org.springframework.kafka.listener.KafkaMessageListenerContainer";
  private static final String MESSAGE = "Transaction rolled back";
  private static final String OWN_NAME = RollbackMessages.class.getName();

  private RollbackMessages() {
    setName(OWN_NAME);
  }

  /** Leaves the messages out from now on, where Logback writes the log. */
  static void leaveOut() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback
        && logback.getTurboFilterList().stream().noneMatch(f -> OWN_NAME.equals(f.getName()))) {
      TurboFilter filter = new RollbackMessages();
      filter.setContext(logback);
      filter.start();
      logback.addTurboFilter(filter);
    }
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] parameters,
      @Nullable Throwable cause) {
    return format != null && format.startsWith(MESSAGE) && logger.getName().startsWith(LOGGER)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }
}
