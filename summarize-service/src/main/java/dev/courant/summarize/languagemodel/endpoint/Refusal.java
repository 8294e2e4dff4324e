package dev.courant.summarize.languagemodel.endpoint;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Why an endpoint does not take a request, as far as the text of its answer tells. Endpoints word
 * this differently, and some quote the whole request, so a text that names several fields names
 * none.
 *
 * @param status of HTTP; 200 if the error came in the place of an answer
 * @param text the answer's body; never logged, since it may quote the article
 */
record Refusal(int status, String text) {
  private static final int READ = 4_000;

  private static final Pattern CONTEXT =
      Pattern.compile(
          "(?i)context[ _-]?(?:length|size|window|limit|overflow)|exceed_context|maximum context|n_ctx"
              + "|prompt is too long|context the overflows|reduce the length of the (?:messages|prompt|input)");

  /** The first number after a word for the context, or before one for its limit. */
  private static final Pattern CONTEXT_SIZE =
      Pattern.compile(
          "(?i)(?:n_ctx\\W{1,5}|> |context[ _-]?(?:length|size|window|limit)(?: is| of)?(?: only)?[ :(>]{1,4}(?:\\d+ \\+ \\d+ > )?)(\\d{3,8})\\b");

  private static final Pattern MODEL =
      Pattern.compile(
          "(?i)model_not_found|no models? (?:is |are )?loaded|unknown model|not_found_error"
              + "|\\bmodel\\b.{0,120}?(?:not found|does not exist)");

  /** The field that the endpoint itself says it is about, in the ways of OpenAI and of FastAPI. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?:\"param\"\\s*:\\s*\"|['\"]loc['\"]\\s*:\\s*[\\[(]\\s*['\"]body['\"]\\s*,\\s*['\"])(\\w+)");

  private static final Pattern LIMIT = Pattern.compile("(?i)\\bmax_(?:completion_)?tokens\\b");

  private static final Pattern FORMAT =
      Pattern.compile(
          "(?i)response_format|json_schema|json_object|json mode|structured output|grammar|guided"
              + "|schema|\\bformat\\b|tool_choice|\\btools?\\b");

  Refusal {
    text = text.substring(0, Math.min(text.length(), READ));
  }

  /** What a refusal is about. */
  enum Reason {
    /** The question is longer than the model can hold. */
    CONTEXT,
    /** The endpoint has no such model. */
    MODEL,
    /** The field that limits the answer. */
    LIMIT,
    /** The field that states the answer's form. */
    FORMAT,
    /** It does not tell. */
    OTHER
  }

  /** What it is about. */
  Reason reason() {
    if (CONTEXT.matcher(text).find()) {
      return Reason.CONTEXT;
    }
    Matcher parameter = PARAMETER.matcher(text);
    String named = parameter.find() ? parameter.group(1) : text;
    boolean limit = LIMIT.matcher(named).find();
    boolean format = FORMAT.matcher(named).find();
    if (limit != format) {
      return limit ? Reason.LIMIT : Reason.FORMAT;
    }
    return MODEL.matcher(text).find() ? Reason.MODEL : Reason.OTHER;
  }

  /** Whether the text tells what it is about, so that it is no failure in disguise. */
  boolean namesItsReason() {
    return reason() != Reason.OTHER || FORMAT.matcher(text).find() || LIMIT.matcher(text).find();
  }

  /** How many tokens the model holds, as far as the text tells; 0 if it does not. */
  int contextSize() {
    Matcher size = CONTEXT_SIZE.matcher(text);
    IntStream.Builder sizes = IntStream.builder();
    while (size.find()) {
      sizes.add(Integer.parseInt(size.group(1)));
    }
    return sizes.build().min().orElse(0);
  }

  /** Leaves the text out. */
  @Override
  public String toString() {
    return "status " + status + " (" + reason().name().toLowerCase(Locale.ROOT) + ")";
  }
}
