package dev.courant.evaluation;

import dev.courant.evaluation.SectionSwap.Told;
import dev.courant.model.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a section depends on who publishes a text: the expected title and body of each saved
 * page, filed as its own outlet's and as those of outlets in other countries.
 *
 * <p>Figures: {@code pages}; {@code changed}, the pages whose section another outlet changes: 0 is
 * right; {@code topicTold} and {@code regionTold}, the shares that are filed at all.
 */
final class SwapEvaluation implements Evaluation {
  private final SectionSwap swap = new SectionSwap();

  /** One line of {@code --out}; {@code changed} holds what other outlets made of it. */
  record Result(String id, Section section, List<Section> changed) {}

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    int pages = 0;
    int changed = 0;
    double topics = 0;
    double regions = 0;
    for (String id : SavedPage.ids(corpus)) {
      Result result = result(id, SavedPage.read(corpus, id).expected());
      perCase.accept(result);
      pages++;
      changed += result.changed().isEmpty() ? 0 : 1;
      topics += result.section().topic().told() ? 1 : 0;
      regions += result.section().region().told() ? 1 : 0;
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("pages", pages);
    figures.put("changed", changed);
    figures.put("topicTold", topics / Math.max(1, pages));
    figures.put("regionTold", regions / Math.max(1, pages));
    return figures;
  }

  private Result result(String id, SavedPage.Expected page) {
    String title = Objects.requireNonNullElse(page.title(), "");
    String url = Objects.requireNonNullElse(page.url(), "https://unknown.example/" + id);
    Told text = new Told(title, page.body(), url, country(page.country()));
    return new Result(id, swap.section(text), swap.changed(text));
  }

  private static @Nullable String country(@Nullable String code) {
    String upper = code == null ? "" : code.toUpperCase(Locale.ROOT);
    return upper.matches("[A-Z]{2}") ? upper : null;
  }
}
