package dev.courant.testkit.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Any number of short English stories, no two with the same title or the same sentence, for load
 * and for tests that kill processes. The same seed gives the same stories.
 */
public final class GeneratedStories {
  private static final int PARAGRAPHS = 4;
  private static final List<String> BODIES =
      List.of("council", "port authority", "library", "university", "water board", "choir");
  private static final List<String> PLACES =
      List.of("Ardmoyle", "Belcross", "Carrowfin", "Dunmarra", "Eskerville", "Fallowhithe");
  private static final List<String> ACTS =
      List.of("approved", "postponed", "presented", "reviewed", "financed", "reopened");
  private static final List<String> THINGS =
      List.of("a ferry line", "a reading hall", "a tide gauge", "a tram depot", "an orchard");

  private final Random dice;

  private GeneratedStories(long seed) {
    dice = new Random(seed);
  }

  /**
   * Stories shared out evenly among the outlets, a minute apart.
   *
   * @param newest when the first of them appeared; the others are older
   */
  public static List<Story> of(long seed, int count, List<ScriptedOutlet> outlets, Instant newest) {
    GeneratedStories generated = new GeneratedStories(seed);
    return IntStream.range(0, count)
        .mapToObj(i ->
            generated.story(
                outlets.get(i % outlets.size()).host(), i, newest.minus(Duration.ofMinutes(i))))
        .toList();
  }

  private Story story(String host, int number, Instant published) {
    String body = pick(BODIES);
    String place = pick(PLACES);
    String title =
        "%s %s %s %s, decision %d".formatted(place, body, pick(ACTS), pick(THINGS), number + 1);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 1; i <= PARAGRAPHS; i++) {
      paragraphs.add(paragraph(place, body, number * PARAGRAPHS + i));
    }
    return Story.of(host, "/stories/" + (number + 1), title, paragraphs, published);
  }

  private String paragraph(String place, String body, int number) {
    return ("The %s of %s %s %s under file %d after a vote of %d to %d. "
            + "The work of file %d is to cost %d euros and to take %d weeks.")
        .formatted(
            body,
            place,
            pick(ACTS),
            pick(THINGS),
            number,
            20 + dice.nextInt(20),
            dice.nextInt(20),
            number,
            1000 * (10 + dice.nextInt(900)),
            4 + dice.nextInt(60));
  }

  private String pick(List<String> words) {
    return words.get(dice.nextInt(words.size()));
  }
}
