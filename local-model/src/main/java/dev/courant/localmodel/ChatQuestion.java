package dev.courant.localmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A question as OpenAI's chat completions take it.
 *
 * @param system what the model is told before the chat; may be empty
 * @param messages in their order
 * @param most tokens of the answer
 * @param schema of the JSON that the answer must be; empty for any text
 */
record ChatQuestion(
    String system, List<Message> messages, int most, double temperature, Optional<String> schema) {
  private static final int DEFAULT_MOST = 1024;
  private static final double DEFAULT_TEMPERATURE = 0.2;
  private static final String ANY_OBJECT = "{\"type\":\"object\"}";

  ChatQuestion {
    messages = List.copyOf(messages);
  }

  /**
   * One turn.
   *
   * @param role {@code user} or {@code assistant}
   */
  record Message(String role, String content) {}

  /**
   * Reads a request's body.
   *
   * @throws IllegalArgumentException where it cannot be answered; the message names the field
   */
  static ChatQuestion read(JsonNode body) {
    if (body.path("stream").asBoolean(false)) {
      throw new IllegalArgumentException("stream: only whole answers are given");
    }
    StringBuilder system = new StringBuilder();
    List<Message> messages = new ArrayList<>();
    for (JsonNode message : body.path("messages")) {
      String role = message.path("role").asString("");
      String content = content(message.path("content"));
      switch (role) {
        case "system", "developer" -> system.append(content).append('\n');
        case "user", "assistant" -> messages.add(new Message(role, content));
        default -> throw new IllegalArgumentException("messages: no role " + role);
      }
    }
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("messages: there is none of a user");
    }
    int most =
        body.path("max_completion_tokens").asInt(body.path("max_tokens").asInt(DEFAULT_MOST));
    if (most < 1) {
      throw new IllegalArgumentException("max_tokens: at least 1");
    }
    double temperature = body.path("temperature").asDouble(DEFAULT_TEMPERATURE);
    return new ChatQuestion(
        system.toString().strip(),
        messages,
        most,
        temperature,
        schema(body.path("response_format")));
  }

  private static String content(JsonNode content) {
    if (content.isString()) {
      return content.asString();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode part : content) {
      if (!part.path("type").asString("").equals("text")) {
        throw new IllegalArgumentException("messages: only text is read");
      }
      text.append(part.path("text").asString(""));
    }
    return text.toString();
  }

  private static Optional<String> schema(JsonNode format) {
    return switch (format.path("type").asString("text")) {
      case "text" -> Optional.empty();
      case "json_object" ->
          Optional.of(format.has("schema") ? format.path("schema").toString() : ANY_OBJECT);
      case "json_schema" -> Optional.of(format.path("json_schema").path("schema").toString());
      default -> throw new IllegalArgumentException("response_format: an unknown type");
    };
  }
}
