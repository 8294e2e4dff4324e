package dev.courant.story.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleSummarized;
import dev.courant.story.SampleAccounts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private static final String[] WIRE = {
    "A ferry with forty people on board ran aground off the coast of Norholm on Monday morning.",
    "Coastguards brought all of the passengers ashore within two hours, a spokeswoman said.",
    "Divers are to examine the hull before tugs try to pull the vessel free at high tide.",
    "The harbour master said that fog had made the channel hard to find."
  };

  private final ArticleSummarized wire = article(SampleAccounts.of("wire.example", 0, WIRE));
  private final ArticleSummarized own =
      article(
          SampleAccounts.of(
              "own.example",
              5,
              "Passengers told our reporter how the ferry scraped over the rocks near Norholm.",
              "One woman carried her neighbour's dog down the ladder while children sang.",
              "The company that runs the line has had three accidents in as many winters."));

  @Test
  void aShortenedCopyIsNoAccountOfItsOwn() {
    ArticleSummarized shortened = article(SampleAccounts.of("copy.example", 10, WIRE[0], WIRE[1]));
    Sources sources = Sources.of(List.of(wire, own, shortened));

    assertThat(sources.copyOf(shortened.id())).isEqualTo(wire.id());
    assertThat(sources.of(shortened.id())).isEqualTo(sources.of(wire.id()));
    assertThat(sources.copyOf(own.id())).isNull();
    assertThat(sources.count()).isEqualTo(2);
  }

  @Test
  void whatIsKeptOfArticlesTellsTheirSourcesAsTheirTextsDo() {
    List<ArticleSummarized> articles =
        List.of(wire, own, article(SampleAccounts.of("copy.example", 10, WIRE[0], WIRE[1])));

    Sources kept = Sources.ofAll(articles.stream().map(Provenance::of).toList());

    assertThat(kept.count()).isEqualTo(Sources.of(articles).count()).isEqualTo(2);
    assertThat(kept.copyOf(articles.getLast().id())).isEqualTo(wire.id());
  }

  @Test
  void aCopyWithSomeOtherWordsIsACopy() {
    ArticleSummarized edited =
        article(
            SampleAccounts.of(
                "copy.example",
                10,
                "Chaos at sea: our town wakes to sirens.",
                WIRE[1].replace("two hours", "120 minutes"),
                WIRE[2],
                WIRE[3].replace("hard", "difficult")));
    assertThat(Sources.of(List.of(wire, edited)).copyOf(edited.id())).isEqualTo(wire.id());
  }

  @Test
  void aRoundUpTiesNoTwoTextsTogether() {
    ArticleSummarized roundUp =
        article(
            SampleAccounts.of(
                "blog.example",
                10,
                Stream.concat(Stream.of(WIRE), own.sentences().stream().map(each -> each.text()))
                    .toArray(String[]::new)));
    Sources sources = Sources.of(List.of(wire, own, roundUp));
    assertThat(sources.of(wire.id())).isNotEqualTo(sources.of(own.id()));
  }

  @Test
  void articlesThatNameOneOriginAreOneAccount() {
    ArticleSummarized one =
        article(SampleAccounts.of("a.example", 1, "Ferry aground.").from("AFP"));
    ArticleSummarized two = article(SampleAccounts.of("b.example", 2, "Fähre sitzt.").from("AFP"));
    ArticleSummarized three =
        article(SampleAccounts.of("c.example", 3, "Ferry stuck.").from("Reuters"));
    assertThat(Sources.of(List.of(one, two, three)).count()).isEqualTo(2);
  }

  @Test
  void outletsOfOneSiteAreOneAccount() {
    ArticleSummarized news =
        article(SampleAccounts.of("news.courier.example", 1, "Ferry aground."));
    ArticleSummarized sport =
        article(SampleAccounts.of("sport.courier.example", 2, "Race is off."));
    assertThat(Sources.of(List.of(news, sport)).count()).isEqualTo(1);
  }

  @Test
  void theOriginalIsToldOnlyWhereATextNamesIt() {
    ArticleSummarized later =
        article(SampleAccounts.of("gazette.example", 30, WIRE).by("Norholm Gazette"));
    ArticleSummarized naming =
        article(
            SampleAccounts.of(
                "early.example",
                1,
                Stream.concat(Stream.of(WIRE), Stream.of("The Norholm Gazette had it first."))
                    .toArray(String[]::new)));
    Sources sources = Sources.of(List.of(naming, later));
    assertThat(sources.copyOf(naming.id())).isEqualTo(later.id());
    assertThat(sources.copyOf(later.id())).isNull();
  }

  private static ArticleSummarized article(SampleAccounts sample) {
    return sample.account().article();
  }
}
