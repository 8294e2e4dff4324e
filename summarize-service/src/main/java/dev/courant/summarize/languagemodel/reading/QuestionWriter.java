package dev.courant.summarize.languagemodel.reading;

import dev.courant.model.Sentence;
import dev.courant.summarize.languagemodel.exchange.AnswerSchema;
import dev.courant.summarize.languagemodel.exchange.Question;
import dev.courant.summarize.languagemodel.exchange.Room;
import dev.courant.summarize.text.SourceText;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what a model is asked about a text. The text stands between two lines with a mark that
 * nobody can guess, new for every call, so that no text can pretend to end before its end.
 */
public final class QuestionWriter {
  private static final int MARK_BYTES = 12;
  private static final int MOST_REASONS = 12;
  private static final int LONGEST_TITLE = 400;
  private static final char DELETE = 0x7f;
  private static final String BRIEF = "brief ";
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
  private static final String ACCOUNT =
      "a longer retelling, 8 to 14 sentences, at most 300 words together, fewer where the article"
          + " is short.";
  private static final String NO_ACCOUNT = "an empty list.";

  private final SecureRandom random = new SecureRandom();
  private final Prompt prompt;
  private final Excerpt excerpt = new Excerpt();
  private final int articleTokens;
  private final String language;
  private final String account;
  private final AnswerSchema full;
  private final AnswerSchema brief = AnswerSchema.brief();

  /**
   * Writes questions.
   *
   * @param articleTokens most tokens of an article that are shown to a model with room for them
   */
  public QuestionWriter(Prompt prompt, int articleTokens, Style style) {
    this.prompt = prompt;
    this.articleTokens = articleTokens;
    this.language = Locale.forLanguageTag(style.language()).getDisplayName(Locale.ENGLISH);
    this.account = style.account() ? ACCOUNT : NO_ACCOUNT;
    this.full = AnswerSchema.full(style.account());
  }

  /**
   * A question about a text.
   *
   * @param mark for this text alone, from {@link #mark}: the same in all that is asked about it, so
   *     that a server that remembers what it read need not read it again
   */
  public Question question(SourceText text, Room room, String mark) {
    List<Sentence> shown = excerpt.of(text, room.article());
    String title = text.title().substring(0, Math.min(text.title().length(), LONGEST_TITLE));
    Map<String, String> values =
        Map.of(
            "language",
            language,
            "account",
            account,
            "boundary",
            mark,
            "title",
            oneLine(title),
            room.brief() ? "plain" : "sentences",
            room.brief() ? plain(shown) : numbered(shown));
    return Question.of(
        prompt.part(part("system", room), values),
        prompt.part(part("user", room), values),
        room,
        room.brief() ? brief : full);
  }

  public Question again(Question first, String answer, List<String> reasons) {
    String listed =
        String.join(
            "\n", reasons.stream().limit(MOST_REASONS).map(reason -> "- " + reason).toList());
    return first.after(answer, prompt.part(part("retry", first.room()), Map.of("reasons", listed)));
  }

  /** Whether the prompt has words for brief answers. */
  public static boolean knowsBrief(Prompt prompt) {
    return Stream.of("system", "user", "retry").allMatch(part -> prompt.has(BRIEF + part));
  }

  public String promptVersion() {
    return prompt.version();
  }

  /** What differs between questions about the same text, beside the prompt. */
  public String variant() {
    return language + " " + account + " " + articleTokens;
  }

  /** A new one. */
  public String mark() {
    byte[] bytes = new byte[MARK_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String part(String name, Room room) {
    return room.brief() ? BRIEF + name : name;
  }

  private static String plain(List<Sentence> sentences) {
    return sentences.stream()
        .map(sentence -> oneLine(sentence.text()))
        .collect(Collectors.joining("\n"));
  }

  private static String numbered(List<Sentence> sentences) {
    StringBuilder lines = new StringBuilder();
    for (Sentence sentence : sentences) {
      lines
          .append('[')
          .append(sentence.id())
          .append("] ")
          .append(oneLine(sentence.text()))
          .append('\n');
    }
    return lines.toString().stripTrailing();
  }

  private static String oneLine(String text) {
    return hasControls(text) ? CONTROLS.matcher(text).replaceAll(" ") : text;
  }

  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == DELETE) {
        return true;
      }
    }
    return false;
  }
}
