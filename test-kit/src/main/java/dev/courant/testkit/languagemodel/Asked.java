package dev.courant.testkit.languagemodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the stub was asked.
 *
 * @param path {@code /v1/chat/completions}, {@code /v1/messages} or {@code /api/chat}
 * @param body the request's JSON
 */
public record Asked(String path, JsonNode body) {
  static final int CHARACTERS = 4;

  private static final Pattern SENTENCE = Pattern.compile("(?m)^\\[(s\\d+)] (.*)$");

  /** Whether it asks the model, and not the server. */
  boolean isForAnAnswer() {
    return !path.endsWith("/api/show");
  }

  /** Whether a strict schema came with it, in either protocol's way. */
  public boolean withSchema() {
    return body.has("response_format") || body.has("tools") || body.path("format").isObject();
  }

  /** What the user's side said, turn by turn. */
  public List<String> turns() {
    List<String> turns = new ArrayList<>();
    for (JsonNode message : body.path("messages")) {
      if (message.path("role").asString("").equals("user")) {
        turns.add(message.path("content").asString(""));
      }
    }
    return turns;
  }

  /** The article's sentences by id, in order. */
  public Map<String, String> sentences() {
    Map<String, String> sentences = new LinkedHashMap<>();
    Matcher line = SENTENCE.matcher(turns().isEmpty() ? "" : turns().getFirst());
    while (line.find()) {
      sentences.put(line.group(1), line.group(2));
    }
    return sentences;
  }

  /** Tokens of the question, at 4 characters each. */
  public int tokens() {
    int characters = body.path("system").asString("").length();
    for (JsonNode message : body.path("messages")) {
      characters += message.path("content").asString("").length();
    }
    return characters / CHARACTERS;
  }

  /** Most tokens of the answer, in whatever field the request states them. */
  public int limit() {
    int ollama = body.path("options").path("num_predict").asInt(Integer.MAX_VALUE);
    int older = body.path("max_tokens").asInt(ollama);
    return body.path("max_completion_tokens").asInt(older);
  }

  /** The protocol's envelope around what the model says. */
  public Reply saying(String text) {
    return Envelope.of(this, "", text, false);
  }

  /** The same after thoughts, in the field that the protocol has for them. */
  public Reply saying(String thoughts, String text) {
    return Envelope.of(this, thoughts, text, false);
  }

  /** What the model had said when it reached a limit. */
  public Reply cutOff(String thoughts, String text) {
    return Envelope.of(this, thoughts, text, true);
  }
}
