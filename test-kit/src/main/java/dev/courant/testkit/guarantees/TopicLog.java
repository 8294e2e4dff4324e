package dev.courant.testkit.guarantees;

import java.util.List;
import java.util.Map;

/**
 * What a subscriber found on the topics so far, in the order of each partition.
 *
 * @param articles by topic
 * @param states of feeds and articles
 */
public record TopicLog(
    Map<String, List<Standing>> articles, List<StateWrite> states, List<DeadLetter> deadLetters) {
  List<Standing> standing(String topic) {
    return articles.getOrDefault(topic, List.of());
  }
}
