package dev.courant.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

final class RollbackMessagesTest {
  @Test
  void leavesOutEachTryAndNothingElse() {
    RollbackMessages.leaveOut();
    RollbackMessages.leaveOut();
    Logger logger = (Logger) LoggerFactory.getLogger(KafkaMessageListenerContainer.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);

    logger.error("Transaction rolled back", new IllegalStateException());
    logger.error("Consumer exception");

    logger.detachAppender(lines);
    assertThat(lines.list)
        .extracting(ILoggingEvent::getMessage)
        .containsExactly("Consumer exception");
  }
}
