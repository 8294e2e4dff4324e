package dev.courant.story.accounts;

import dev.courant.model.story.Difference;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds where the accounts of a story differ: figures, denials, and what only one origin tells. */
public final class Accounts {
  private static final int MOST = 20;

  private Accounts() {}

  /**
   * The differences, figures first; at most {@value #MOST}.
   *
   * @param testimonies of the members, the earliest seen first
   */
  public static List<Difference> differences(List<Testimony> testimonies) {
    List<Testimony> inTime =
        testimonies.stream().sorted(Comparator.comparing(Testimony::at)).toList();
    return Stream.of(FigureDifferences.in(inTime), Denials.in(inTime), SingleOrigins.in(inTime))
        .flatMap(List::stream)
        .limit(MOST)
        .toList();
  }
}
