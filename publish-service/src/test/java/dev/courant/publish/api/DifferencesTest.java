package dev.courant.publish.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.publish.api.Differences.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DifferencesTest {
  @Test
  void findsNoneInTheSameText() {
    assertThat(Differences.between(List.of("a", "b"), List.of("a", "b"))).isEmpty();
  }

  @Test
  void findsTheFewestInTheOrderOfTheText() {
    assertThat(
            Differences.between(
                List.of("head", "one", "two", "three"),
                List.of("head", "one!", "two", "four", "x")))
        .containsExactly(
            new Difference("changed", "one", "one!"),
            new Difference("changed", "three", "four"),
            new Difference("added", null, "x"));
    assertThat(Differences.between(List.of("a", "b", "c"), List.of("b", "c")))
        .containsExactly(new Difference("removed", "a", null));
  }

  @Test
  void pairsASentenceWithTheOneThatIsMostLikeIt() {
    assertThat(
            Differences.between(
                List.of("The storm hit the coast on Monday."),
                List.of("Schools stay closed.", "The storm hit the coast on Tuesday.")))
        .containsExactly(
            new Difference("added", null, "Schools stay closed."),
            new Difference(
                "changed",
                "The storm hit the coast on Monday.",
                "The storm hit the coast on Tuesday."));
    assertThat(
            Differences.between(
                List.of("Schools stay closed.", "The storm hit the coast on Monday."),
                List.of("The storm hit the coast on Tuesday.")))
        .extracting(Difference::kind)
        .containsExactly("removed", "changed");
  }
}
