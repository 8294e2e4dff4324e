package dev.courant.testkit.stories;

import dev.courant.model.ArticleIngested;
import java.util.List;
import java.util.Set;

/**
 * A made-up event as several outlets tell it.
 *
 * @param kind what was planted, for reading results by kind
 * @param articles in the order of their coming
 * @param origins for each article which independent account it belongs to
 * @param differences where accounts differ; nowhere else
 * @param tellers for each thing that is counted, which independent accounts tell of it
 */
public record PlantedStory(
    String kind,
    List<ArticleIngested> articles,
    List<Integer> origins,
    List<PlantedDifference> differences,
    List<Teller> tellers) {
  public PlantedStory {
    articles = List.copyOf(articles);
    origins = List.copyOf(origins);
    differences = List.copyOf(differences);
    tellers = List.copyOf(tellers);
  }

  /**
   * A planted difference.
   *
   * @param about what it is about, such as {@code dead}
   * @param values the figures; for a denial {@code asserts} and {@code denies}
   */
  public record PlantedDifference(String about, Set<String> values) {
    public PlantedDifference {
      values = Set.copyOf(values);
    }
  }

  /** That an account tells of something. */
  public record Teller(String about, int origin) {}

  /** How many independent accounts there are. */
  public int originCount() {
    return (int) origins.stream().distinct().count();
  }
}
