package dev.courant.evaluation;

import dev.courant.model.Section;
import dev.courant.model.Section.Label;
import dev.courant.summarize.section.SectionClassifier;
import dev.courant.summarize.text.SourceText;
import dev.courant.summarize.text.SourceTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How often the rules file an article under the topic that its outlet did.
 *
 * <p>Figures: {@code right}, the share of cases whose topic is right; {@code abstained}, the share
 * left unclassified, which counts as wrong; {@code rightOfTold}; {@code regionTold}; {@code ms},
 * the mean time of one article.
 *
 * <p>A directory of saved pages has no topics; there it is told whether the outlet matters (see
 * {@link SwapEvaluation}).
 */
final class SectionsEvaluation implements Evaluation {
  private final SourceTexts texts = new SourceTexts();
  private final SectionClassifier classifier = new SectionClassifier();

  /**
   * One line of {@code --out}.
   *
   * @param topic the English name, or {@code UNCLASSIFIED}
   * @param region M49 code and English name, or {@code UNCLASSIFIED}
   */
  record Result(String id, String topic, String region) {}

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    if (Files.isDirectory(corpus)) {
      return new SwapEvaluation().run(corpus, perCase);
    }
    Tally tally = new Tally();
    for (SectionCase each : JsonLines.read(corpus, SectionCase.class)) {
      SourceText text = texts.of(each.article());
      long start = System.nanoTime();
      Section section = classifier.classify(text);
      tally.nanoseconds += System.nanoTime() - start;
      tally.add(each, section);
      perCase.accept(
          new Result(
              each.id(),
              section.topic().told() ? section.topic().name() : section.topic().code(),
              region(section.region())));
    }
    return tally.figures();
  }

  private static String region(Label region) {
    return region.told() ? region.code() + " " + region.name() : region.code();
  }

  private static final class Tally {
    private int cases;
    private int right;
    private int told;
    private int regions;
    private long nanoseconds;

    void add(SectionCase each, Section section) {
      cases++;
      told += section.topic().told() ? 1 : 0;
      regions += section.region().told() ? 1 : 0;
      right += section.topic().name().equals(each.topic()) ? 1 : 0;
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("cases", cases);
      figures.put("right", share(right, cases));
      figures.put("abstained", share(cases - told, cases));
      figures.put("rightOfTold", share(right, told));
      figures.put("regionTold", share(regions, cases));
      figures.put("ms", share(nanoseconds, cases) / 1e6);
      return figures;
    }

    private static double share(double part, int whole) {
      return whole == 0 ? 0 : part / whole;
    }
  }
}
