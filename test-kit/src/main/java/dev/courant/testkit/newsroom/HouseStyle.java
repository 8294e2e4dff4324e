package dev.courant.testkit.newsroom;

import java.util.List;

/**
 * How an outlet's pages look, and the words that stand around the article there.
 *
 * @param template by name: a resource beside this class
 * @param navigation items of the menu, also used as the footer's
 * @param words of the page's furniture, in the outlet's language
 */
public record HouseStyle(String template, List<String> navigation, Words words) {
  public HouseStyle {
    navigation = List.copyOf(navigation);
  }

  /**
   * Words of the page's furniture.
   *
   * @param more heads the box of further articles
   * @param by stands before the author, for example {@code By}
   * @param updated stands before the time of a correction
   * @param subscribe a line that asks to subscribe
   * @param rights the footer's line
   */
  public record Words(String more, String by, String updated, String subscribe, String rights) {}

  /** English, with an {@code article} element and JSON-LD. */
  public static HouseStyle plain() {
    return new HouseStyle(
        "semantic",
        List.of("World", "Economy", "Science", "Sport"),
        new Words(
            "More from this section",
            "By",
            "Updated",
            "Get the morning briefing by e-mail",
            "All rights reserved"));
  }
}
