package dev.courant.summarize.section;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of a text's evidence points to each area. */
final class AreaScores {
  private final Map<String, Scored> areas = new TreeMap<>();

  /** An area and its own evidence, without that of the areas in it. */
  record Scored(Area area, double score) {}

  void add(Area area, double score) {
    areas.merge(
        area.code() + area.iso(),
        new Scored(area, score),
        (a, b) -> new Scored(area, a.score() + b.score()));
  }

  double total() {
    return areas.values().stream().mapToDouble(Scored::score).sum();
  }

  /** The evidence for an area and all that lie in it. */
  double within(Area region) {
    return areas.values().stream()
        .filter(scored -> scored.area().within(region))
        .mapToDouble(Scored::score)
        .sum();
  }

  /** All areas, the one with the most evidence first. */
  List<Scored> ranked() {
    return areas.values().stream()
        .sorted(Comparator.comparingDouble((Scored scored) -> -scored.score()))
        .toList();
  }
}
