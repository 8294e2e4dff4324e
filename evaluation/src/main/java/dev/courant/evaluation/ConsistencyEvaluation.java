package dev.courant.evaluation;

import dev.courant.model.Statement;
import dev.courant.summarize.grounding.ArticleGrounding;
import dev.courant.summarize.grounding.GroundingCheck;
import dev.courant.summarize.grounding.Verdict;
import dev.courant.summarize.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the grounding check's scores agree with people's: JSON lines {@code {id, text, summary,
 * consistency}}, or pairs {@code {id, text, correct, incorrect}}, or faithful retellings of saved
 * pages, or false ones, {@code {id, page, retelling, kind}}. The check finds the receipts itself,
 * unless {@code receipts} has the source sentences that a case rests on.
 */
final class ConsistencyEvaluation implements Evaluation {
  private final CorpusTexts texts = new CorpusTexts();
  private final GroundingCheck check = new GroundingCheck();
  private final @Nullable Path pages;

  /**
   * @param pages the directory of the saved pages that retellings name, or null
   */
  ConsistencyEvaluation(@Nullable Path pages) {
    this.pages = pages;
  }

  record Case(
      String id,
      @Nullable String text,
      @Nullable String page,
      @Nullable String retelling,
      @Nullable String kind,
      @Nullable String summary,
      @Nullable Double consistency,
      @Nullable String correct,
      @Nullable String incorrect,
      @Nullable List<String> receipts) {}

  record Scored(String id, double score, boolean withheld, List<String> why) {}

  record Pair(
      String id,
      double correct,
      double incorrect,
      boolean correctWithheld,
      boolean incorrectWithheld,
      List<String> correctWhy,
      List<String> incorrectWhy) {}

  /** A summary's mean score over its words, and why sentences of it would be withheld. */
  private record Outcome(double score, List<String> why) {
    boolean withheld() {
      return !why.isEmpty();
    }

    Scored of(Case item) {
      return new Scored(item.id(), score, withheld(), why);
    }
  }

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    List<Double> scores = new ArrayList<>();
    List<Double> people = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    Map<String, List<Scored>> retold = new TreeMap<>();
    for (Case item : JsonLines.read(corpus, Case.class)) {
      SourceText text = text(item);
      if (item.correct() != null && item.incorrect() != null) {
        pairs.add(
            pair(item, outcome(item.correct(), item, text), outcome(item.incorrect(), item, text)));
        perCase.accept(pairs.getLast());
      } else if (item.retelling() != null) {
        Scored scored = outcome(item.retelling(), item, text).of(item);
        String kind = item.kind() == null ? "" : item.kind();
        retold.computeIfAbsent(kind, _ -> new ArrayList<>()).add(scored);
        perCase.accept(scored);
      } else {
        Scored scored = outcome(item.summary() == null ? "" : item.summary(), item, text).of(item);
        scores.add(scored.score());
        people.add(Objects.requireNonNull(item.consistency(), "consistency of " + item.id()));
        perCase.accept(scored);
      }
    }
    if (!retold.isEmpty()) {
      return withheld(retold);
    }
    return pairs.isEmpty() ? correlation(scores, people) : accuracy(pairs);
  }

  private SourceText text(Case item) throws IOException {
    if (item.page() == null) {
      return texts.of(Objects.requireNonNull(item.text(), "text of " + item.id()));
    }
    Path directory = Objects.requireNonNull(pages, "--pages, the directory of " + item.page());
    return texts.of(SavedPage.read(directory, item.page()).expected());
  }

  private static Pair pair(Case item, Outcome right, Outcome wrong) {
    return new Pair(
        item.id(),
        right.score(),
        wrong.score(),
        right.withheld(),
        wrong.withheld(),
        right.why(),
        wrong.why());
  }

  private Outcome outcome(String summary, Case item, SourceText text) {
    ArticleGrounding grounding = check.of(text);
    List<String> receipts =
        item.receipts() == null ? List.of() : NamedReceipts.in(text, item.receipts());
    double sum = 0;
    int words = 0;
    List<String> why = new ArrayList<>();
    for (String sentence : texts.sentences(summary, text)) {
      Verdict verdict =
          receipts.isEmpty()
              ? grounding.check(sentence)
              : grounding.check(new Statement(sentence, receipts));
      int length = sentence.split("\\s+").length;
      sum += length * verdict.score();
      words += length;
      if (verdict instanceof Verdict.Unsupported unsupported) {
        why.add(unsupported.reason().code() + ": " + unsupported.detail());
      }
    }
    return new Outcome(words == 0 ? 0 : sum / words, why);
  }

  private static Map<String, Object> withheld(Map<String, List<Scored>> retold) {
    Map<String, Object> figures = new LinkedHashMap<>();
    List<Scored> all = retold.values().stream().flatMap(List::stream).toList();
    figures.put("retellings", all.size());
    figures.put("withheld", withheld(all));
    if (retold.size() > 1) {
      retold.forEach((kind, cases) -> figures.put(kind, withheld(cases)));
    }
    return figures;
  }

  private static double withheld(List<Scored> cases) {
    return (double) cases.stream().filter(Scored::withheld).count() / cases.size();
  }

  private static Map<String, Object> correlation(List<Double> scores, List<Double> people) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("cases", scores.size());
    figures.put("r", Pearson.correlation(scores, people));
    return figures;
  }

  private static Map<String, Object> accuracy(List<Pair> pairs) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("pairs", pairs.size());
    figures.put("accuracy", share(pairs, pair -> pair.correct() > pair.incorrect()));
    figures.put("correct_withheld", share(pairs, Pair::correctWithheld));
    figures.put("incorrect_withheld", share(pairs, Pair::incorrectWithheld));
    return figures;
  }

  private static double share(List<Pair> pairs, Predicate<Pair> which) {
    return (double) pairs.stream().filter(which).count() / pairs.size();
  }
}
