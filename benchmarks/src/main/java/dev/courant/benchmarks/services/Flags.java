package dev.courant.benchmarks.services;

import dev.courant.benchmarks.NothingToMeasure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A benchmark's arguments: {@code --name value} in any order, and words beside them.
 *
 * @param values by name, without the dashes
 * @param words what stands beside them, in order
 */
public record Flags(Map<String, String> values, List<String> words) {
  /**
   * Reads arguments.
   *
   * @param known names that may stand there
   * @throws NothingToMeasure where another name stands there, or a value is missing
   */
  public static Flags of(List<String> args, Set<String> known) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("--")) {
        words.add(arg);
      } else if (known.contains(arg.substring(2)) && i + 1 < args.size()) {
        values.put(arg.substring(2), args.get(++i));
      } else {
        throw new NothingToMeasure(
            arg
                + " is not known here, or lacks a value; there are --"
                + String.join(", --", known));
      }
    }
    return new Flags(values, words);
  }

  /** A value, or another where none was given. */
  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /**
   * A whole number, or another where none was given.
   *
   * @throws NothingToMeasure where it is none
   */
  public int number(String name, int otherwise) {
    try {
      return Integer.parseInt(text(name, String.valueOf(otherwise)));
    } catch (NumberFormatException e) {
      throw new NothingToMeasure("--" + name + " wants a whole number");
    }
  }

  /** Whether a figure is to be measured: all are where no word names any. */
  public boolean wants(String figure) {
    return words.isEmpty() || words.contains(figure);
  }
}
