package dev.courant.summarize.languagemodel;

import dev.courant.model.Entity;
import dev.courant.model.Statement;
import dev.courant.model.Withheld;
import dev.courant.summarize.grounding.ArticleGrounding;
import dev.courant.summarize.grounding.GroundingCheck;
import dev.courant.summarize.grounding.Verdict;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.languagemodel.reading.Draft;
import dev.courant.summarize.text.Orders;
import dev.courant.summarize.text.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks one draft, sentence by sentence, against the text: what may not be shown in any case, what
 * rests on an order to the model, what its receipts do not bear out. Not thread-safe; for one
 * draft.
 */
final class Audit {
  private static final int SUMMARY_SENTENCES = 5;
  private static final int SUMMARY_WORDS = 120;
  private static final int ACCOUNT_SENTENCES = 14;
  private static final int ACCOUNT_WORDS = 300;
  private static final int ANALYSIS_SENTENCES = 4;
  private static final int ANALYSIS_WORDS = 140;
  private static final int ENTITIES = 20;
  private static final int LONGEST_SHOWN = 300;

  /** In an analysis, which may say what the text does not, only these count. */
  private static final Set<Reason> OF_ANALYSIS =
      EnumSet.of(
          Reason.RECEIPT_MISSING,
          Reason.NUMBER,
          Reason.DATE,
          Reason.UNIT,
          Reason.NAME,
          Reason.QUOTE);

  private final Refusals refusals;
  private final ArticleGrounding grounding;
  private final SourceText text;
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> orders = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Map<String, Integer> withheld = new TreeMap<>();
  private final List<String> reasons = new ArrayList<>();
  private final Doubt doubt = new Doubt();
  private boolean bare;

  Audit(Refusals refusals, GroundingCheck check, SourceText text) {
    this.refusals = refusals;
    this.text = text;
    this.grounding = check.of(text);
    text.sentences().stream()
        .filter(sentence -> Orders.isOrder(sentence.text()))
        .forEach(sentence -> orders.add(sentence.id()));
  }

  Audited of(Draft draft) {
    bare = draft.bare();
    Statement title = draft.headline() == null ? null : check(draft.headline(), false);
    told.clear();
    List<Statement> standing = checked(draft.summary(), SUMMARY_SENTENCES, SUMMARY_WORDS, false);
    told.clear();
    List<Statement> account =
        bare ? List.of() : checked(draft.account(), ACCOUNT_SENTENCES, ACCOUNT_WORDS, false);
    List<Statement> analysis =
        bare ? List.of() : checked(draft.analysis(), ANALYSIS_SENTENCES, ANALYSIS_WORDS, true);
    List<Entity> entities = named(draft.entities());
    Statement headline = believed(title);
    List<Statement> summary = believed(standing);
    List<Withheld> counts =
        withheld.entrySet().stream().map(e -> new Withheld(e.getKey(), e.getValue())).toList();
    return new Audited(headline, summary, account, analysis, entities, counts, reasons);
  }

  private List<Entity> named(List<Entity> drafted) {
    if (drafted.isEmpty()) {
      return List.of();
    }
    Naming naming = new Naming(text, id -> !orders.contains(id));
    Map<String, Entity> standing = new LinkedHashMap<>();
    for (Entity draft : drafted) {
      Entity entity = naming.standing(draft);
      if (entity == null || !refusals.ofName(entity.name()).isEmpty()) {
        withheld.merge("entity", 1, Integer::sum);
      } else if (standing.size() < ENTITIES) {
        standing.putIfAbsent(entity.name(), entity);
      }
    }
    return List.copyOf(standing.values());
  }

  private List<Statement> checked(
      List<Statement> statements, int mostSentences, int mostWords, boolean analysis) {
    List<Statement> standing = new ArrayList<>();
    int words = 0;
    for (Statement statement : statements) {
      int more = words(statement.text());
      if (standing.size() == mostSentences || words + more > mostWords) {
        break;
      }
      Statement checked = check(statement, analysis);
      if (checked != null && told.add(checked.text())) {
        standing.add(checked);
        words += more;
      }
    }
    return standing;
  }

  /** A draft's sentences are stripped, so that each word but the first follows a space. */
  private static int words(String sentence) {
    int words = 1;
    for (int i = 1; i < sentence.length(); i++) {
      words += isSpace(sentence.charAt(i - 1)) && !isSpace(sentence.charAt(i)) ? 1 : 0;
    }
    return words;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private @Nullable Statement check(Statement statement, boolean analysis) {
    String said = statement.text();
    String refusal = analysis ? refusals.ofAnalysis(said) : refusal(said);
    if (!refusal.isEmpty()) {
      return withhold(refusal, "not allowed", statement);
    }
    if (bare) {
      return checkAgainstAll(statement);
    }
    if (restsOnAnOrder(statement.receipts())) {
      return ordered(statement);
    }
    return switch (grounding.check(statement)) {
      case Verdict.Grounded grounded -> new Statement(said, grounded.receipts());
      case Verdict.Unverifiable shown ->
          new Statement(said, shown.receipts(), codes(shown.unchecked()));
      case Verdict.Unsupported no when analysis && !OF_ANALYSIS.contains(no.reason()) -> statement;
      case Verdict.Unsupported no -> withhold(no.reason().code(), no.detail(), statement);
    };
  }

  /** A sentence that names no receipts, against those that fit it best. */
  private @Nullable Statement checkAgainstAll(Statement statement) {
    String said = statement.text();
    switch (grounding.check(said)) {
      case Verdict.Grounded grounded -> {
        doubt.stood(said, grounded.score());
        return shown(new Statement(said, grounded.receipts()));
      }
      case Verdict.Unverifiable shown -> {
        doubt.stood(said, 1);
        return shown(new Statement(said, shown.receipts(), codes(shown.unchecked())));
      }
      case Verdict.Unsupported no -> {
        doubt.caught();
        return withhold(no.reason().code(), no.detail(), statement);
      }
    }
  }

  private List<Statement> believed(List<Statement> statements) {
    return statements.stream().filter(statement -> believed(statement) != null).toList();
  }

  private @Nullable Statement believed(@Nullable Statement statement) {
    return statement != null && doubt.of(statement.text())
        ? withhold("support", "too far from the words of the article", statement)
        : statement;
  }

  private boolean restsOnAnOrder(List<String> receipts) {
    return receipts.stream().anyMatch(orders::contains);
  }

  /** Receipts that were found, and not named, may still be orders, or none. */
  private @Nullable Statement shown(Statement statement) {
    if (statement.receipts().isEmpty()) {
      return withhold(Reason.RECEIPT_MISSING.code(), "no receipt", statement);
    }
    return restsOnAnOrder(statement.receipts()) ? ordered(statement) : statement;
  }

  private @Nullable Statement ordered(Statement statement) {
    return withhold("order", "rests on a sentence that is no news", statement);
  }

  private static List<String> codes(Set<Reason> reasons) {
    return reasons.stream().sorted().map(Reason::code).toList();
  }

  /** Summary and account often have sentences in common; telling languages takes time. */
  private String refusal(String said) {
    return known.computeIfAbsent(said, refusals::of);
  }

  private @Nullable Statement withhold(String reason, String detail, Statement statement) {
    withheld.merge(reason, 1, Integer::sum);
    String said = statement.text();
    String shown = said.substring(0, Math.min(said.length(), LONGEST_SHOWN));
    reasons.add("\"" + shown + "\" " + statement.receipts() + ": " + reason + ", " + detail);
    return null;
  }
}
