package dev.courant.story.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Features.Claim;
import dev.courant.model.story.Difference;
import dev.courant.story.SampleAccounts;
import dev.courant.story.telling.StoryTeller.Account;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private static final List<String> HOSPITAL = List.of("shell", "hospital");

  @Test
  void differentFiguresOfOneThingHaveASideEach() {
    List<Difference> found =
        between(
            SampleAccounts.of("a.example", 0, "Nine dead.").counting("dead", "9", "exact"),
            SampleAccounts.of("b.example", 5, "Elf Tote.").in("de").counting("dead", "11", "exact"),
            SampleAccounts.of("c.example", 9, "Neuf morts.")
                .in("fr")
                .counting("dead", "9", "exact"));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().kind()).isEqualTo(Difference.Kind.FIGURE);
    assertThat(found.getFirst().sides())
        .extracting(Difference.Side::value)
        .containsExactly("9", "11");
    assertThat(found.getFirst().sides().getFirst().quotes()).hasSize(2);
    assertThat(found.getFirst().sides().get(1).quotes().getFirst().text()).isEqualTo("Elf Tote.");
  }

  @Test
  void whatCanBeSaidTogetherIsNoDifference() {
    SampleAccounts nine =
        SampleAccounts.of("a.example", 0, "Nine.").counting("dead", "9", "at-least");
    assertThat(
            between(nine, SampleAccounts.of("b.example", 1, "11.").counting("dead", "11", "exact")))
        .isEmpty();
    assertThat(
            between(
                SampleAccounts.of("a.example", 0, "300.").counting("injured", "300", "about"),
                SampleAccounts.of("b.example", 1, "290.").counting("injured", "290", "exact")))
        .isEmpty();
    assertThat(
            between(
                nine,
                SampleAccounts.of("b.example", 1, "Two.").counting("dead child", "2", "exact")))
        .isEmpty();
  }

  @Test
  void whatGrewWithOneOriginIsAnUpdate() {
    assertThat(
            between(
                SampleAccounts.of("a.example", 0, "Nine.")
                    .from("AFP")
                    .counting("dead", "9", "exact"),
                SampleAccounts.of("b.example", 60, "11.")
                    .from("AFP")
                    .counting("dead", "11", "exact"),
                SampleAccounts.of("c.example", 70, "11.").counting("dead", "11", "exact")))
        .isEmpty();
  }

  @Test
  void anArticleThatTellsBothFiguresIsNoSide() {
    assertThat(
            between(
                SampleAccounts.of("a.example", 0, "Nine.").counting("dead", "9", "exact"),
                SampleAccounts.of("b.example", 5, "Eleven; nine by another count.")
                    .counting("dead", "11", "exact")
                    .counting("dead", "9", "exact")))
        .isEmpty();
  }

  @Test
  void aDenialStandsAgainstAnAssertionOfTheSameDeed() {
    SampleAccounts denies =
        SampleAccounts.of("b.example", 5, "The army denied shelling the hospital.")
            .with(stance(Claim.Kind.DENIAL, HOSPITAL));
    List<Difference> found =
        between(
            SampleAccounts.of("a.example", 0, "The army shelled the hospital.")
                .with(stance(Claim.Kind.ASSERTION, HOSPITAL)),
            denies);
    assertThat(found).extracting(Difference::kind).containsExactly(Difference.Kind.DENIAL);
    assertThat(found.getFirst().sides())
        .extracting(Difference.Side::value)
        .containsExactly("asserts", "denies");
    assertThat(
            between(
                SampleAccounts.of("a.example", 0, "The army shelled the bridge.")
                    .with(stance(Claim.Kind.ASSERTION, List.of("shell", "bridge"))),
                denies))
        .isEmpty();
  }

  private static Claim stance(Claim.Kind kind, List<String> about) {
    return new Claim(kind, about, "", "", "", "s1");
  }

  private static List<Difference> between(SampleAccounts... samples) {
    List<Testimony> testimonies = new ArrayList<>();
    List<Account> accounts = List.of(samples).stream().map(SampleAccounts::account).toList();
    for (Account each : accounts) {
      String origin =
          each.article().origins().isEmpty()
              ? each.article().original().outlet().id()
              : each.article().origins().getFirst().name();
      testimonies.add(new Testimony(each.article(), each.seenAt(), origin.hashCode(), false));
    }
    return Accounts.differences(testimonies);
  }
}
