package dev.courant.summarize.section;

import dev.courant.summarize.section.AreaScores.Scored;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides for one area: the country that stands out; or the smallest region that holds nearly all
 * of several countries; or the world, where many countries of several continents have their share.
 */
final class RegionDecision {
  private static final double LEAST = 4;
  private static final double HALF = 0.5;
  private static final double THIRD = 0.33;
  private static final double QUARTER = 0.25;
  private static final double NEARLY_ALL = 0.7;
  private static final double CLEARLY_AHEAD = 1.5;
  private static final double AHEAD = 1.15;
  private static final double HAS_ITS_SHARE = 0.06;
  private static final int MANY_COUNTRIES = 5;
  private static final int SEVERAL_CONTINENTS = 3;

  private final List<Scored> ranked;
  private final AreaScores scores;

  RegionDecision(AreaScores scores) {
    this.scores = scores;
    this.ranked = scores.ranked();
  }

  Told tell(Function<Area, List<String>> evidence, Predicate<Area> bears) {
    if (ranked.isEmpty() || scores.total() < LEAST) {
      return Told.NOTHING;
    }
    Area area = decide();
    if (area == null || !bears.test(area)) {
      return Told.NOTHING;
    }
    double confidence =
        area.code().equals(Area.WORLD) ? HALF : scores.within(area) / scores.total();
    return new Told(area.label(), confidence, evidence.apply(area));
  }

  private @Nullable Area decide() {
    Scored first = ranked.getFirst();
    double second = ranked.size() > 1 ? ranked.get(1).score() : 0;
    double share = first.score() / scores.total();
    boolean strong = first.score() >= LEAST;
    if (strong && first.score() >= CLEARLY_AHEAD * second && share >= QUARTER) {
      return first.area();
    }
    Area region = holding(NEARLY_ALL);
    if (region != null) {
      return region;
    }
    boolean ahead = strong && first.score() >= AHEAD * second;
    if (ahead && share >= THIRD) {
      return first.area();
    }
    region = holding(HALF);
    if (region != null && !ahead) {
      return region;
    }
    return global() ? Area.region(Area.WORLD) : ahead ? first.area() : null;
  }

  /** The smallest area around the first that holds this share of the evidence. */
  private @Nullable Area holding(double share) {
    return ranked.getFirst().area().chain().stream()
        .filter(region -> scores.within(region) >= share * scores.total())
        .findFirst()
        .orElse(null);
  }

  private boolean global() {
    double share = HAS_ITS_SHARE * scores.total();
    List<Area> shares =
        ranked.stream()
            .filter(scored -> scored.score() >= share)
            .map(Scored::area)
            .filter(Area::country)
            .toList();
    return shares.size() >= MANY_COUNTRIES
        && shares.stream().map(Area::continent).distinct().count() >= SEVERAL_CONTINENTS;
  }
}
