package dev.courant.evaluation;

import dev.courant.page.PageExtractor;
import dev.courant.page.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What each rule of the extractor is worth: the word F1 with all rules less the one without it, on
 * all pages and by folds of outlets, and how many outlets it helps and harms (by more than 0.0005).
 * A rule that one fold or one outlet asks for shows.
 */
final class RuleAblation implements Evaluation {
  private final int folds;

  RuleAblation(int folds) {
    this.folds = folds;
  }

  /** One line of {@code --out}: a page and a rule that makes a difference to it. */
  record Difference(String id, Rule rule, double gain) {}

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    PageExtractor all = new PageExtractor();
    Map<Rule, PageExtractor> without = new LinkedHashMap<>();
    Map<Rule, OutletFolds> gains = new LinkedHashMap<>();
    for (Rule rule : Rule.values()) {
      without.put(rule, new PageExtractor(EnumSet.complementOf(EnumSet.of(rule))));
      gains.put(rule, new OutletFolds(folds));
    }
    OutletFolds scores = new OutletFolds(folds);
    for (String id : SavedPage.ids(corpus)) {
      SavedPage page = SavedPage.read(corpus, id);
      double score = f1(all, page);
      scores.add(page.expected().url(), score);
      for (Rule rule : Rule.values()) {
        double gain = score - f1(Objects.requireNonNull(without.get(rule)), page);
        Objects.requireNonNull(gains.get(rule)).add(page.expected().url(), gain);
        if (gain != 0) {
          perCase.accept(new Difference(id, rule, gain));
        }
      }
    }
    return figures(scores, gains);
  }

  private static double f1(PageExtractor extractor, SavedPage page) {
    String url = Objects.requireNonNullElse(page.expected().url(), "");
    return WordOverlap.f1(extractor.extract(page.html(), null, url).body(), page.expected().body());
  }

  private static Map<String, Object> figures(OutletFolds scores, Map<Rule, OutletFolds> gains) {
    Map<String, Object> rules = new LinkedHashMap<>();
    gains.forEach((rule, gain) -> {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("gain", gain.mean());
      figures.put("helped", gain.outlets(1));
      figures.put("harmed", gain.outlets(-1));
      figures.put("folds", gain.means("gain").stream().map(one -> one.get("gain")).toList());
      rules.put(rule.name(), figures);
    });
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("f1", scores.mean());
    figures.put("folds", scores.means("f1"));
    figures.put("rules", rules);
    return figures;
  }
}
