package dev.courant.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What befalls the newswire follows from the seed alone, and leaves nothing out. */
class FaultPlanTest {
  private static final int ROUNDS = 12;

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(rounds(7)).isEqualTo(rounds(7)).isNotEqualTo(rounds(8));
  }

  @Test
  void hasAColdStartOfEachServiceWithOneAndTwoProcessorsInTurn() {
    List<List<Fault>> rounds = rounds(7);
    Set<String> coldStarts =
        rounds.stream()
            .map(round ->
                round.stream()
                    .filter(fault -> fault.kind() == FaultKind.COLD_START)
                    .findFirst()
                    .orElseThrow())
            .map(fault -> fault.service() + " with " + fault.processors())
            .collect(Collectors.toSet());
    assertThat(coldStarts).hasSize(2 * Fault.SERVICES.size());
  }

  @Test
  void bringsEveryKindWithinTwelveRounds() {
    Set<FaultKind> kinds =
        rounds(7).stream()
            .flatMap(List::stream)
            .map(Fault::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultKind.class)));
    assertThat(kinds).containsExactlyInAnyOrder(FaultKind.values());
  }

  private static List<List<Fault>> rounds(long seed) {
    FaultPlan plan = new FaultPlan(seed);
    return Stream.generate(plan::nextRound).limit(ROUNDS).toList();
  }
}
