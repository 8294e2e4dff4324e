package dev.courant.operations.reanalysis;

import dev.courant.model.Topics;
import dev.courant.operations.log.OffsetRange;
import dev.courant.operations.log.TopicLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What the last answers of language models cost, as their headers on the log of answers say. */
final class AnswerCosts implements Consumer<ConsumerRecord<byte[], byte[]>> {
  private static final long LAST = 1000;

  private int answers;
  private double tokens;
  private double money;

  private AnswerCosts() {}

  static AnswerCosts read(TopicLog log) {
    AnswerCosts costs = new AnswerCosts();
    List<OffsetRange> newest =
        log.ranges(Set.of(Topics.MODEL_ANSWERS)).stream()
            .map(range -> range.from(range.end() - LAST))
            .toList();
    var _ = log.read(newest, costs);
    return costs;
  }

  @Override
  public void accept(ConsumerRecord<byte[], byte[]> answer) {
    answers++;
    tokens += number(answer.headers().lastHeader("courant_tokens"));
    money += number(answer.headers().lastHeader("courant_money"));
  }

  int answers() {
    return answers;
  }

  double tokensEach() {
    return answers == 0 ? 0 : tokens / answers;
  }

  double moneyEach() {
    return answers == 0 ? 0 : money / answers;
  }

  private static double number(Header header) {
    try {
      return header == null || header.value() == null
          ? 0
          : Double.parseDouble(new String(header.value(), StandardCharsets.UTF_8));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
