package dev.courant.summarize.languagemodel.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a model is asked.
 *
 * @param system what it is to do
 * @param turns user and assistant in turn, beginning and ending with the user
 * @param room how much of the article was to be shown, and may be answered
 * @param schema of the answer
 */
public record Question(String system, List<Turn> turns, Room room, AnswerSchema schema) {
  public Question {
    turns = List.copyOf(turns);
  }

  public static Question of(String system, String user, Room room, AnswerSchema schema) {
    return new Question(system, List.of(new Turn("user", user)), room, schema);
  }

  /** The same, after an answer that will not do. */
  public Question after(String answer, String why) {
    List<Turn> all = new ArrayList<>(turns);
    all.add(new Turn("assistant", answer));
    all.add(new Turn("user", why));
    return new Question(system, all, room, schema);
  }

  /** Tokens, as {@link Tokens} estimates them. */
  public int tokens() {
    return Tokens.of(system) + turns.stream().mapToInt(turn -> Tokens.of(turn.text())).sum();
  }

  /** All of it as chat protocols have it: the system first. */
  public List<Map<String, String>> messages() {
    return Stream.concat(
            Stream.of(new Turn("system", system).message()), turns.stream().map(Turn::message))
        .toList();
  }

  /** One side's words. */
  public record Turn(String role, String text) {
    public Map<String, String> message() {
      return Map.of("role", role, "content", text);
    }
  }
}
