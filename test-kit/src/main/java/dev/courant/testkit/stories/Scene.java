package dev.courant.testkit.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** What happened, before anybody tells it: where, and how many of what. */
final class Scene {
  private static final List<String> BEGINNINGS =
      List.of("Kar", "Bel", "Tor", "Lin", "Mor", "Vas", "Ner", "Dol", "Sam", "Gar", "Rin", "Zel");
  private static final List<String> MIDDLES = List.of("ve", "do", "ma", "li", "ro", "ta", "ne");
  private static final List<String> ENDS = List.of("lin", "stad", "gora", "mund", "dal", "nik");
  private static final Map<String, int[]> RANGES =
      Map.of(
          "dead", new int[] {5, 28},
          "injured", new int[] {31, 290},
          "missing", new int[] {5, 28},
          "evacuated", new int[] {310, 8900},
          "houses", new int[] {35, 480},
          "arrested", new int[] {5, 70});

  /** Disasters, or a dispute. */
  enum Sort {
    QUAKE,
    FIRE,
    FLOOD,
    DISPUTE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    List<String> counted() {
      return switch (this) {
        case QUAKE -> List.of("dead", "injured", "houses", "magnitude");
        case FIRE -> List.of("dead", "injured", "evacuated");
        case FLOOD -> List.of("dead", "missing", "evacuated", "arrested");
        case DISPUTE -> List.of();
      };
    }
  }

  private final Random dice;
  final Sort sort;
  final String place;
  final String province;
  final Map<String, Integer> values = new TreeMap<>();

  Scene(Random dice, Sort sort) {
    this.dice = dice;
    this.sort = sort;
    this.place = name();
    this.province = name();
    for (String what : sort.counted()) {
      values.put(what, value(what, -1));
    }
  }

  /** How many of what. */
  int of(String what) {
    return Objects.requireNonNull(values.get(what));
  }

  private String name() {
    return pick(BEGINNINGS) + pick(MIDDLES) + pick(ENDS);
  }

  /** A number of something, clearly another one than the given. Magnitudes count in tenths. */
  int value(String what, int other) {
    while (true) {
      int value =
          what.equals("magnitude")
              ? 45 + dice.nextInt(30)
              : number(Objects.requireNonNull(RANGES.get(what)));
      boolean near =
          what.equals("magnitude")
              ? Math.abs(value - other) < 2
              : Math.abs(value - other) < 0.2 * Math.max(value, other);
      if (other < 0 || !near) {
        return value;
      }
    }
  }

  /** Russian has one form behind all of these. */
  private int number(int[] range) {
    while (true) {
      int value = range[0] + dice.nextInt(range[1] - range[0]);
      int last = value % 100;
      if (last % 10 >= 5 || last % 10 == 0 || last >= 11 && last <= 14) {
        return value;
      }
    }
  }

  <T> T pick(List<T> from) {
    return from.get(dice.nextInt(from.size()));
  }

  List<String> some(List<String> from, int count) {
    List<String> left = new ArrayList<>(from);
    List<String> chosen = new ArrayList<>();
    while (chosen.size() < count && !left.isEmpty()) {
      chosen.add(left.remove(dice.nextInt(left.size())));
    }
    return chosen;
  }
}
