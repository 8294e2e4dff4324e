package dev.courant.summarize.grounding;

import dev.courant.model.Statement;
import dev.courant.summarize.grounding.across.Uncompared;
import dev.courant.summarize.grounding.evidence.Article;
import dev.courant.summarize.grounding.evidence.ClaimCheck;
import dev.courant.summarize.grounding.evidence.Evidence;
import dev.courant.summarize.grounding.evidence.ExtractMatch;
import dev.courant.summarize.grounding.evidence.Finding;
import dev.courant.summarize.grounding.evidence.Reason;
import dev.courant.summarize.grounding.evidence.ReceiptFinder;
import dev.courant.summarize.grounding.reading.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The {@linkplain GroundingCheck check} of several sentences against one text. Not thread-safe. */
public final class ArticleGrounding {
  private static final int MOST_RECEIPTS = 24;

  private static final Set<Reason> FACTS =
      EnumSet.of(Reason.NUMBER, Reason.UNIT, Reason.DATE, Reason.NAME, Reason.QUOTE);

  /** What a sentence with a wrong fact, or with another fault, loses whatever its wording. */
  private static final double WRONG_FACT = 0.15;

  private static final double OTHER_FAULT = 0.05;

  /** What is left of the score of a sentence that the source contradicts. */
  private static final double CONTRADICTED = 0.3;

  private final Article article;

  ArticleGrounding(Article article) {
    this.article = article;
  }

  /** Checks a sentence against its receipts, and only those. */
  public Verdict check(Statement statement) {
    List<Integer> positions = new ArrayList<>();
    for (String id : statement.receipts()) {
      Integer position = article.position(id);
      if (position == null) {
        return new Verdict.Unsupported(Reason.RECEIPT_MISSING, id, 0);
      }
      positions.add(position);
    }
    if (positions.isEmpty()) {
      return new Verdict.Unsupported(Reason.RECEIPT_MISSING, "no receipt", 0);
    }
    if (verbatim(statement.text(), positions)) {
      return new Verdict.Grounded(1, statement.receipts());
    }
    List<Integer> read = positions.stream().distinct().sorted().limit(MOST_RECEIPTS).toList();
    Reading claim = article.claim(statement.text());
    ExtractMatch extract = ExtractMatch.of(claim, read, article);
    return extract == null
        ? judge(claim, sentences(read), sentences(read))
        : new Verdict.Grounded(1, extract.receipts());
  }

  /** Checks a sentence that names no receipts against the source sentences that fit it best. */
  public Verdict check(String sentence) {
    Reading claim = article.claim(sentence);
    List<Integer> all = IntStream.range(0, article.size()).boxed().toList();
    ExtractMatch extract = ExtractMatch.of(claim, all, article);
    if (claim.tokens().isEmpty() && verbatim(sentence, all)) {
      return new Verdict.Grounded(1, List.of());
    }
    return extract == null
        ? judge(claim, ReceiptFinder.find(claim, article), article.readings())
        : new Verdict.Grounded(1, extract.receipts());
  }

  /** Whether one of the receipts has the sentence word for word. */
  private boolean verbatim(String text, List<Integer> positions) {
    String stripped = text.strip();
    return positions.stream().anyMatch(p -> article.sentence(p).strip().equals(stripped));
  }

  private static double penalised(double score, Finding finding) {
    return finding.contradicted()
        ? CONTRADICTED * score
        : Math.max(0, score - (FACTS.contains(finding.reason()) ? WRONG_FACT : OTHER_FAULT));
  }

  private List<Reading> sentences(List<Integer> positions) {
    return positions.stream().map(article::reading).toList();
  }

  private Verdict judge(Reading claim, List<Reading> sentences, List<Reading> context) {
    Evidence evidence = Evidence.of(article, claim, sentences, context);
    double score = SupportScore.of(claim, evidence);
    List<ClaimCheck> checks =
        evidence.sameLanguage() ? ClaimChecks.SAME_LANGUAGE : ClaimChecks.ACROSS_LANGUAGES;
    for (ClaimCheck check : checks) {
      Finding finding = check.check(claim, evidence);
      if (finding != null) {
        return new Verdict.Unsupported(
            finding.reason(), finding.detail(), penalised(score, finding));
      }
    }
    List<String> receipts = sentences.stream().map(Reading::id).toList();
    return evidence.sameLanguage()
        ? new Verdict.Grounded(score, receipts)
        : new Verdict.Unverifiable(score, receipts, Uncompared.of(claim, evidence));
  }
}
