package dev.courant.summarize.languagemodel.endpoint;

import dev.courant.summarize.languagemodel.exchange.ModelAnswer;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import dev.courant.summarize.languagemodel.reading.JsonRepair;
import tools.jackson.databind.JsonNode;

/**
 * Reads what OpenAI's chat completions answer, and what others make of them: content as text or in
 * parts, thoughts in a field of their own ({@code reasoning_content} of DeepSeek, llama.cpp and LM
 * Studio, {@code reasoning} of Ollama and vLLM), and an answer that ended up among the thoughts, as
 * servers leave it whose parser waits for the end of thoughts that the model never had.
 */
final class ChatEnvelope {
  private ChatEnvelope() {}

  /**
   * Reads.
   *
   * @throws RefusedException if the answer is an error with status 200, as LM Studio has it
   * @throws NoAnswerException if it is no chat completion, or the model declines
   */
  static ModelAnswer read(JsonNode body) {
    JsonNode choice = body.path("choices").path(0);
    JsonNode message = choice.path("message");
    if (!message.isObject()) {
      throw noMessage(body);
    }
    String reason = choice.path("finish_reason").asString("");
    String content = text(message.path("content"));
    if (reason.equals("content_filter")
        || (content.isBlank() && message.path("refusal").isString())) {
      throw NoAnswerException.of(Trouble.DECLINED, "the model declines");
    }
    JsonNode usage = body.path("usage");
    return answer(
        content,
        thoughts(message),
        reason.equals("length"),
        usage.path("prompt_tokens").asLong(0),
        usage.path("completion_tokens").asLong(0));
  }

  /** An answer out of its parts, whatever the protocol. */
  static ModelAnswer answer(
      String content, String thoughts, boolean cutOff, long inputTokens, long outputTokens) {
    if (cutOff) {
      boolean thinking = content.isBlank() || JsonRepair.isThinking(content);
      return new ModelAnswer(
          content,
          inputTokens,
          outputTokens,
          thinking ? ModelAnswer.Ending.CUT_OFF_IN_THOUGHT : ModelAnswer.Ending.CUT_OFF);
    }
    String said = content.isBlank() ? thoughts : content;
    return new ModelAnswer(said, inputTokens, outputTokens, ModelAnswer.Ending.DONE);
  }

  private static RuntimeException noMessage(JsonNode body) {
    JsonNode error = body.path("error");
    return error.isMissingNode() || error.isNull()
        ? NoAnswerException.of(Trouble.UNREADABLE, "the answer has no message")
        : new RefusedException(new Refusal(200, error.toString()));
  }

  private static String thoughts(JsonNode message) {
    String thoughts = message.path("reasoning_content").asString("");
    return thoughts.isBlank() ? message.path("reasoning").asString("") : thoughts;
  }

  private static String text(JsonNode content) {
    if (content.isString()) {
      return content.stringValue();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode part : content) {
      text.append(part.path("text").asString(""));
    }
    return text.toString();
  }
}
