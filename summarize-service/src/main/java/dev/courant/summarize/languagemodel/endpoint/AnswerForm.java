package dev.courant.summarize.languagemodel.endpoint;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an endpoint is asked for an answer of a certain shape and length.
 *
 * @param format what it is told of the shape
 * @param limit how it is told the most tokens of an answer
 */
record AnswerForm(Format format, Limit limit) {
  /** What a request says of the answer's shape, strictest first. */
  enum Format {
    /** A JSON schema that the answer has to keep, with bounds on its lists. */
    BOUNDED_SCHEMA("a strict JSON schema with bounds"),
    /** The same without bounds, as OpenAI's strict mode has it at least. */
    STRICT_SCHEMA("a strict JSON schema"),
    /** A JSON object with a schema beside it, as llama.cpp and llama-cpp-python have it. */
    OBJECT_WITH_SCHEMA("a JSON object and its schema"),
    /** Any JSON object; the prompt says which. */
    OBJECT("a JSON object"),
    /** Nothing; the prompt says what is wanted, and what comes is mended. */
    NONE("no stated form");

    private final String words;

    Format(String words) {
      this.words = words;
    }
  }

  /** The field that limits an answer. */
  enum Limit {
    MAX_TOKENS("max_tokens"),
    /** OpenAI's newer models refuse the older name; older servers pass over this one. */
    MAX_COMPLETION_TOKENS("max_completion_tokens"),
    /** Ollama's own. */
    NUM_PREDICT("num_predict"),
    NONE("no limit");

    private final String field;

    Limit(String field) {
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  /** All that chat completions know, in the order in which they are tried. */
  static List<AnswerForm> ofChatCompletions() {
    return Stream.of(Limit.MAX_TOKENS, Limit.MAX_COMPLETION_TOKENS, Limit.NONE)
        .flatMap(limit -> Stream.of(Format.values()).map(format -> new AnswerForm(format, limit)))
        .toList();
  }

  /** Those of an endpoint that has one way to limit an answer. */
  static List<AnswerForm> of(Limit limit, Format... formats) {
    return Stream.of(formats).map(format -> new AnswerForm(format, limit)).toList();
  }

  @Override
  public String toString() {
    return format.words + " and " + limit.field;
  }
}
