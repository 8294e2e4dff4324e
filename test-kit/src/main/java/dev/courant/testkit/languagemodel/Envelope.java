package dev.courant.testkit.languagemodel;

import dev.courant.model.EventCodec;
import java.util.List;
import java.util.Map;

/** What each protocol puts around what a model says. */
final class Envelope {
  private Envelope() {}

  static Reply of(Asked asked, String thoughts, String text, boolean cutOff) {
    int written = (thoughts.length() + text.length()) / Asked.CHARACTERS;
    Map<String, Object> body =
        asked.path().endsWith("/chat/completions")
            ? completion(asked, thoughts, text, cutOff, written)
            : asked.path().endsWith("/api/chat")
                ? ollama(asked, thoughts, text, cutOff, written)
                : message(asked, text, cutOff, written);
    return Reply.json(EventCodec.text(body));
  }

  private static Map<String, Object> completion(
      Asked asked, String thoughts, String text, boolean cutOff, int written) {
    Map<String, Object> message =
        thoughts.isEmpty()
            ? Map.of("role", "assistant", "content", text)
            : Map.of("role", "assistant", "content", text, "reasoning_content", thoughts);
    return Map.of(
        "object",
        "chat.completion",
        "choices",
        List.of(
            Map.of("index", 0, "finish_reason", cutOff ? "length" : "stop", "message", message)),
        "usage",
        Map.of("prompt_tokens", asked.tokens(), "completion_tokens", written));
  }

  private static Map<String, Object> message(
      Asked asked, String text, boolean cutOff, int written) {
    return Map.of(
        "type",
        "message",
        "role",
        "assistant",
        "stop_reason",
        cutOff ? "max_tokens" : "end_turn",
        "content",
        List.of(Map.of("type", "text", "text", text)),
        "usage",
        Map.of("input_tokens", asked.tokens(), "output_tokens", written));
  }

  private static Map<String, Object> ollama(
      Asked asked, String thoughts, String text, boolean cutOff, int written) {
    return Map.of(
        "model",
        asked.body().path("model").asString(""),
        "message",
        Map.of("role", "assistant", "content", text, "thinking", thoughts),
        "done",
        true,
        "done_reason",
        cutOff ? "length" : "stop",
        "prompt_eval_count",
        asked.tokens(),
        "eval_count",
        written);
  }
}
