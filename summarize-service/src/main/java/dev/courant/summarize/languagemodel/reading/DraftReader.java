package dev.courant.summarize.languagemodel.reading;

import dev.courant.model.Entity;
import dev.courant.model.EventCodec;
import dev.courant.model.Statement;
import dev.courant.summarize.languagemodel.exchange.AnswerSchema;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a {@link Draft} out of what a model wrote, as leniently as possible. */
public final class DraftReader {
  private static final int MOST = 40;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Map<String, Entity.Kind> KINDS =
      Map.of(
          "person", Entity.Kind.PERSON,
          "organisation", Entity.Kind.ORGANISATION,
          "organization", Entity.Kind.ORGANISATION,
          "place", Entity.Kind.PLACE,
          "location", Entity.Kind.PLACE);
  private static final Pattern RECEIPT = Pattern.compile("[sS]?(\\d{1,6})");

  private DraftReader() {}

  /**
   * Reads.
   *
   * @throws NoAnswerException where there is no JSON object with a summary in it
   */
  public static Draft read(String text) {
    JsonNode tree = tree(text);
    Draft draft =
        new Draft(
            headline(tree.path("headline")),
            statements(tree.path("summary")),
            statements(tree.path("account")),
            statements(tree.path("analysis")),
            entities(tree.path("entities")),
            filing(tree.path("section")),
            tree.path("summary").path(0).isString());
    if (draft.summary().isEmpty()) {
      throw NoAnswerException.of(Trouble.UNREADABLE, "the answer has no summary");
    }
    return draft;
  }

  private static JsonNode tree(String text) {
    try {
      JsonNode whole = EventCodec.mapper().readTree(text);
      if (whole.isObject()) {
        return whole;
      }
    } catch (JacksonException e) {
      // What most models write with a schema can be read as it is; the rest is mended.
    }
    try {
      return EventCodec.mapper().readTree(JsonRepair.object(text));
    } catch (JacksonException e) {
      throw NoAnswerException.of(Trouble.UNREADABLE, "the answer is no JSON that can be mended");
    }
  }

  private static List<Statement> statements(JsonNode list) {
    List<Statement> statements = new ArrayList<>();
    for (JsonNode item : list) {
      Statement statement = statement(item);
      if (statement != null) {
        boolean bare = item.isString();
        int most = bare ? AnswerSchema.BRIEF_TEXT : AnswerSchema.LONGEST_TEXT;
        statements.addAll(WholeSentences.of(statement, most, bare));
      }
    }
    return statements.subList(0, Math.min(MOST, statements.size()));
  }

  /** One that was cut off is none. */
  private static @Nullable Statement headline(JsonNode node) {
    Statement headline = statement(node);
    if (headline == null) {
      return null;
    }
    List<Statement> whole = WholeSentences.of(headline, AnswerSchema.LONGEST_HEADLINE, false);
    return whole.size() == 1 && whole.contains(headline) ? headline : null;
  }

  private static @Nullable Statement statement(JsonNode node) {
    JsonNode text = node.isString() ? node : node.path("text");
    if (!text.isString() || text.stringValue().codePoints().noneMatch(Character::isLetter)) {
      return null;
    }
    return new Statement(oneLine(text.stringValue()), receipts(node));
  }

  /** A name without a kind or a receipt is none. */
  private static List<Entity> entities(JsonNode list) {
    List<Entity> entities = new ArrayList<>();
    for (JsonNode item : list) {
      String name = oneLine(item.path("name").asString(""));
      Entity.Kind kind = KINDS.get(item.path("kind").asString("").toLowerCase(Locale.ROOT));
      List<String> receipts = receipts(item);
      boolean whole = !name.isEmpty() && !receipts.isEmpty() && entities.size() < MOST;
      if (kind != null && whole) {
        entities.add(new Entity(name, kind, receipts));
      }
    }
    return entities;
  }

  private static List<String> receipts(JsonNode node) {
    List<String> receipts = new ArrayList<>();
    for (JsonNode receipt : node.path("receipts")) {
      Matcher id = RECEIPT.matcher(receipt.asString(""));
      if (id.find() && !receipt.asString("").endsWith(JsonRepair.UNFINISHED)) {
        receipts.add("s" + id.group(1));
      }
    }
    return receipts.stream().distinct().toList();
  }

  private static String oneLine(String text) {
    String stripped = text.strip();
    return isPlain(stripped) ? stripped : SPACES.matcher(stripped).replaceAll(" ");
  }

  /** Whether there is no other white space than single blanks. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || text.startsWith("  ", i)) {
        return false;
      }
    }
    return true;
  }

  private static Draft.Filing filing(JsonNode node) {
    List<String> evidence = new ArrayList<>();
    node.path("evidence").forEach(word -> evidence.add(word.asString("").strip()));
    return new Draft.Filing(
        node.path("region").asString("").strip(),
        node.path("topic").asString("").strip(),
        evidence);
  }
}
