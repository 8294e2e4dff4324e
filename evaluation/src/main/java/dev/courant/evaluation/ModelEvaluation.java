package dev.courant.evaluation;

import dev.courant.model.Statement;
import dev.courant.model.Withheld;
import dev.courant.summarize.languagemodel.ModelTrial;
import dev.courant.summarize.text.SourceTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a real language model makes of saved pages (their expected bodies): how many answers could
 * be read, how many articles had enough left to show, how long it took, what was withheld.
 *
 * <p>The model is that of the environment: {@code COURANT_SUMMARIZE_MODEL_ADDRESS}, {@code _MODEL},
 * {@code _KEY}, {@code _DEADLINE} in seconds (240 without), and {@code _SCOPE} (auto without).
 */
final class ModelEvaluation implements Evaluation {
  private static final String PREFIX = "COURANT_SUMMARIZE_MODEL_";
  private static final String PATIENCE = "240";

  private final Map<String, String> environment;

  ModelEvaluation(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** One line of {@code --out}. */
  record Result(
      String id,
      String trouble,
      double seconds,
      long written,
      List<Statement> summary,
      List<Withheld> withheld) {}

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    ModelTrial model =
        ModelTrial.of(
            setting("ADDRESS", ""),
            setting("MODEL", "model"),
            setting("KEY", ""),
            Duration.ofSeconds(Long.parseLong(setting("DEADLINE", PATIENCE))),
            setting("SCOPE", "auto"));
    SourceTexts texts = new SourceTexts();
    Tally tally = new Tally();
    for (String id : SavedPage.ids(corpus)) {
      SavedPage.Expected page = SavedPage.read(corpus, id).expected();
      String title = page.title() == null ? "" : page.title();
      ModelTrial.Outcome outcome = model.ask(texts.of(new BareText(title, page.body()).article()));
      List<Statement> summary = outcome.told() == null ? List.of() : outcome.told().summary();
      perCase.accept(
          new Result(
              id,
              outcome.trouble(),
              outcome.seconds(),
              outcome.written(),
              summary,
              outcome.withheld()));
      tally.add(outcome, summary.size());
    }
    return tally.figures();
  }

  private String setting(String name, String otherwise) {
    return environment.getOrDefault(PREFIX + name, otherwise);
  }

  private static final class Tally {
    private final Map<String, Integer> troubles = new TreeMap<>();
    private final Map<String, Integer> withheld = new TreeMap<>();
    private final List<Double> seconds = new ArrayList<>();
    private long written;
    private int told;
    private int sentences;

    void add(ModelTrial.Outcome outcome, int shown) {
      seconds.add(outcome.seconds());
      written += outcome.written();
      sentences += shown;
      if (outcome.trouble().isEmpty()) {
        told++;
      } else {
        troubles.merge(outcome.trouble(), 1, Integer::sum);
      }
      outcome.withheld().forEach(each -> withheld.merge(each.reason(), each.count(), Integer::sum));
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      int cases = seconds.size();
      figures.put("cases", cases);
      if (cases == 0) {
        return figures;
      }
      int read = told + troubles.getOrDefault("ungrounded", 0);
      figures.put("read", (double) read / cases);
      figures.put("told", (double) told / cases);
      figures.put("sentences", sentences);
      figures.put("troubles", troubles);
      figures.put("withheld", withheld);
      figures.put("seconds", seconds.stream().sorted().toList().get(cases / 2));
      double all = seconds.stream().mapToDouble(Double::doubleValue).sum();
      figures.put("tokens_per_second", written / all);
      return figures;
    }
  }
}
