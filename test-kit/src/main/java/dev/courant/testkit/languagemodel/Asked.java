package dev.courant.testkit.languagemodel;

import dev.courant.model.EventCodec;
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
 * @param path {@code /v1/chat/completions} or {@code /v1/messages}
 * @param body the request's JSON
 */
public record Asked(String path, JsonNode body) {
  private static final Pattern SENTENCE = Pattern.compile("(?m)^\\[(s\\d+)] (.*)$");

  /** Whether a strict schema came with it, in either protocol's way. */
  public boolean withSchema() {
    return body.has("response_format") || body.has("tools");
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

  /** The protocol's envelope around what the model says. */
  public Reply saying(String text) {
    int read = 0;
    for (JsonNode message : body.path("messages")) {
      read += message.path("content").asString("").length() / 4;
    }
    int written = text.length() / 4;
    return Reply.json(
        EventCodec.text(chat() ? completion(text, read, written) : message(text, read, written)));
  }

  private boolean chat() {
    return path.endsWith("/chat/completions");
  }

  private static Map<String, Object> completion(String text, int read, int written) {
    return Map.of(
        "object",
        "chat.completion",
        "choices",
        List.of(
            Map.of(
                "index",
                0,
                "finish_reason",
                "stop",
                "message",
                Map.of("role", "assistant", "content", text))),
        "usage",
        Map.of("prompt_tokens", read, "completion_tokens", written));
  }

  private static Map<String, Object> message(String text, int read, int written) {
    return Map.of(
        "type",
        "message",
        "role",
        "assistant",
        "content",
        List.of(Map.of("type", "text", "text", text)),
        "usage",
        Map.of("input_tokens", read, "output_tokens", written));
  }
}
