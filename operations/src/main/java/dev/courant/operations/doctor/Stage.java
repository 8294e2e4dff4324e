package dev.courant.operations.doctor;

import dev.courant.model.Topics;

/** The topics that a revision passes, in their order. */
enum Stage {
  RAW(Topics.RAW),
  SUMMARIZED(Topics.SUMMARIZED),
  PUBLISHED(Topics.PUBLISHED);

  private final String topic;

  Stage(String topic) {
    this.topic = topic;
  }

  String topic() {
    return topic;
  }

  static Stage of(String topic) {
    for (Stage stage : values()) {
      if (stage.topic.equals(topic)) {
        return stage;
      }
    }
    throw new IllegalArgumentException(topic + " is no articles topic");
  }
}
