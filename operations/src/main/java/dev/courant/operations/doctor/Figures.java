package dev.courant.operations.doctor;

import java.util.LinkedHashMap;
import java.util.Map;

/** How much there is. */
final class Figures {
  private int articles;
  private int raw;
  private int summarized;
  private int published;
  private int summarizing;
  private int publishing;
  private int superseded;
  private int withdrawn;
  private int deadLettered;

  void article() {
    articles++;
  }

  void revision(Footprint footprint, boolean older) {
    raw += footprint.on(Stage.RAW) ? 1 : 0;
    summarized += footprint.on(Stage.SUMMARIZED) ? 1 : 0;
    published += footprint.on(Stage.PUBLISHED) ? 1 : 0;
    boolean summarizes =
        !footprint.on(Stage.SUMMARIZED)
            && footprint.inFlightFrom(Stage.RAW)
            && !footprint.on(Stage.PUBLISHED);
    summarizing += summarizes ? 1 : 0;
    publishing +=
        !footprint.on(Stage.PUBLISHED) && footprint.inFlightFrom(Stage.SUMMARIZED) ? 1 : 0;
    superseded += older ? 1 : 0;
    withdrawn += footprint.retracted() && !older ? 1 : 0;
    deadLettered +=
        footprint.deadLetterOf(Stage.RAW) || footprint.deadLetterOf(Stage.SUMMARIZED) ? 1 : 0;
  }

  /** By name, in the order in which they are shown. */
  Map<String, Integer> byName() {
    Map<String, Integer> figures = new LinkedHashMap<>();
    figures.put("articles", articles);
    figures.put("raw", raw);
    figures.put("summarized", summarized);
    figures.put("published", published);
    figures.put("waitingForSummarize", summarizing);
    figures.put("waitingForPublish", publishing);
    figures.put("superseded", superseded);
    figures.put("withdrawn", withdrawn);
    figures.put("deadLettered", deadLettered);
    return figures;
  }
}
