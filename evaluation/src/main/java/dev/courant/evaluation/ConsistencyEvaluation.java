package dev.courant.evaluation;

import dev.courant.model.EventCodec;
import dev.courant.model.Statement;
import dev.courant.summarize.grounding.ArticleGrounding;
import dev.courant.summarize.grounding.GroundingCheck;
import dev.courant.summarize.grounding.Verdict;
import dev.courant.summarize.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the grounding check's scores agree with people's: JSON lines {@code {id, text, summary,
 * consistency}}, or pairs {@code {id, text, correct, incorrect}}. The check finds the receipts
 * itself, unless {@code receipts} has the source sentences that a case rests on.
 */
final class ConsistencyEvaluation implements Evaluation {
  private final CorpusTexts texts = new CorpusTexts();
  private final GroundingCheck check = new GroundingCheck();

  record Case(
      String id,
      String text,
      @Nullable String summary,
      @Nullable Double consistency,
      @Nullable String correct,
      @Nullable String incorrect,
      @Nullable List<String> receipts) {}

  record Scored(String id, double score, boolean withheld) {}

  record Pair(
      String id,
      double correct,
      double incorrect,
      boolean correctWithheld,
      boolean incorrectWithheld) {}

  /** A summary's mean score over its words, and whether one of its sentences would be withheld. */
  private record Outcome(double score, boolean withheld) {}

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    List<Double> scores = new ArrayList<>();
    List<Double> people = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(corpus)) {
      if (line.isBlank()) {
        continue;
      }
      Case item = EventCodec.decode(line.getBytes(StandardCharsets.UTF_8), Case.class);
      if (item.correct() != null && item.incorrect() != null) {
        pairs.add(pair(item, item.correct(), item.incorrect()));
        perCase.accept(pairs.getLast());
      } else {
        Outcome outcome = outcome(item.summary() == null ? "" : item.summary(), item);
        scores.add(outcome.score());
        people.add(Objects.requireNonNull(item.consistency(), "consistency of " + item.id()));
        perCase.accept(new Scored(item.id(), outcome.score(), outcome.withheld()));
      }
    }
    return pairs.isEmpty() ? correlation(scores, people) : accuracy(pairs);
  }

  private Pair pair(Case item, String correct, String incorrect) {
    Outcome right = outcome(correct, item);
    Outcome wrong = outcome(incorrect, item);
    return new Pair(item.id(), right.score(), wrong.score(), right.withheld(), wrong.withheld());
  }

  private Outcome outcome(String summary, Case item) {
    SourceText text = texts.of(item.text());
    ArticleGrounding grounding = check.of(text);
    List<String> receipts =
        item.receipts() == null ? List.of() : NamedReceipts.in(text, item.receipts());
    double sum = 0;
    int words = 0;
    boolean withheld = false;
    for (String sentence : texts.sentences(summary, text)) {
      Verdict verdict =
          receipts.isEmpty()
              ? grounding.check(sentence)
              : grounding.check(new Statement(sentence, receipts));
      int length = sentence.split("\\s+").length;
      sum += length * verdict.score();
      words += length;
      withheld |= verdict instanceof Verdict.Unsupported;
    }
    return new Outcome(words == 0 ? 0 : sum / words, withheld);
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
