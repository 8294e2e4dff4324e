package dev.courant.summarize.languagemodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a model is asked.
 *
 * @param system what it is to do
 * @param turns user and assistant in turn, beginning and ending with the user
 */
record Question(String system, List<Turn> turns) {
  Question {
    turns = List.copyOf(turns);
  }

  static Question of(String system, String user) {
    return new Question(system, List.of(new Turn("user", user)));
  }

  /** The same, after an answer that will not do. */
  Question after(String answer, String why) {
    List<Turn> all = new ArrayList<>(turns);
    all.add(new Turn("assistant", answer));
    all.add(new Turn("user", why));
    return new Question(system, all);
  }

  /** Tokens, estimated at 3 characters each. */
  long tokens() {
    return (system.length() + turns.stream().mapToLong(turn -> turn.text().length()).sum()) / 3;
  }

  /** One side's words. */
  record Turn(String role, String text) {
    Map<String, String> message() {
      return Map.of("role", role, "content", text);
    }
  }
}
