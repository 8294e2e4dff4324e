package dev.courant.evaluation;

import dev.courant.model.Statement;
import dev.courant.summarize.extractive.ExtractiveSummarizer;
import dev.courant.summarize.text.SourceTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How near the extractive engine's summaries come to those that people wrote, beside two baselines:
 * the first three sentences (Lead-3) and three by {@link TextRank}.
 *
 * <p>Figures: {@code rouge1}, {@code rouge2}, {@code rougeL} times 100 (see {@link Rouge}),
 * averaged over cases, also for {@code lead3} and {@code textrank}; the ratio of the engine's
 * ROUGE-1 to theirs; {@code ..._95} the interval of a figure (see {@link Bootstrap}); mean numbers
 * of sentences and words; mean time in milliseconds.
 */
final class SummariesEvaluation implements Evaluation {
  private static final int BASELINE_SENTENCES = 3;

  private final SourceTexts texts = new SourceTexts();
  private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();

  /** One line of {@code --out}. */
  record Result(String id, String summary) {}

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    Tally tally = new Tally();
    for (SummaryCase each : JsonLines.read(corpus, SummaryCase.class)) {
      long start = System.nanoTime();
      List<Statement> summary = summarizer.summarize(texts.of(each.article()));
      tally.milliseconds += (System.nanoTime() - start) / 1e6;
      tally.sentences += summary.size();
      String told = summary.stream().map(Statement::text).collect(Collectors.joining(" "));
      perCase.accept(new Result(each.id(), told));
      tally.add(each, told);
    }
    return tally.figures();
  }

  private static final class Tally {
    private final List<Rouge> engine = new ArrayList<>();
    private final List<Rouge> lead = new ArrayList<>();
    private final List<Rouge> textRank = new ArrayList<>();
    private int sentences;
    private int words;
    private double milliseconds;

    void add(SummaryCase each, String told) {
      List<String> plain = each.plainSentences();
      List<String> first = plain.subList(0, Math.min(BASELINE_SENTENCES, plain.size()));
      engine.add(Rouge.best(told, each.references()));
      lead.add(Rouge.best(String.join(" ", first), each.references()));
      textRank.add(Rouge.best(TextRank.summary(plain, BASELINE_SENTENCES), each.references()));
      words += Rouge.words(told).size();
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("cases", engine.size());
      if (engine.isEmpty()) {
        return figures;
      }
      putScores(figures, "", engine);
      figures.put("rouge1_95", Bootstrap.ofMean(percent(engine, Rouge::one)));
      putScores(figures, "lead3_", lead);
      putScores(figures, "textrank_", textRank);
      putRatio(figures, "over_lead3", lead);
      putRatio(figures, "over_textrank", textRank);
      figures.put("sentences", (double) sentences / engine.size());
      figures.put("words", (double) words / engine.size());
      figures.put("ms", milliseconds / engine.size());
      return figures;
    }

    private static void putScores(Map<String, Object> figures, String prefix, List<Rouge> scores) {
      figures.put(prefix + "rouge1", mean(percent(scores, Rouge::one)));
      figures.put(prefix + "rouge2", mean(percent(scores, Rouge::two)));
      figures.put(prefix + "rougeL", mean(percent(scores, Rouge::longest)));
    }

    private void putRatio(Map<String, Object> figures, String name, List<Rouge> baseline) {
      double[] ours = percent(engine, Rouge::one);
      double[] theirs = percent(baseline, Rouge::one);
      figures.put(name, mean(ours) / mean(theirs));
      figures.put(name + "_95", Bootstrap.ofRatio(ours, theirs));
    }

    private static double[] percent(List<Rouge> scores, ToDoubleFunction<Rouge> measure) {
      return scores.stream().mapToDouble(measure).map(score -> 100 * score).toArray();
    }

    private static double mean(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum / values.length;
    }
  }
}
