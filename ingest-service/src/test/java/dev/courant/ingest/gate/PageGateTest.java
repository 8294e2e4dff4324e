package dev.courant.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.revision.BodySentences;
import dev.courant.ingest.revision.LastTexts;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.EntryText;
import dev.courant.model.Feed;
import dev.courant.model.GateDecision;
import dev.courant.model.GateDecision.Verdict;
import dev.courant.model.Outlet;
import dev.courant.model.SourceFeed;
import dev.courant.page.ExtractedPage;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageGateTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String URL = "https://www.herald.example/news/harbour-reopens";
  private static final String HEADLINE = "Harbour of Almsee reopens after two years";
  private static final String BODY =
      "The harbour reopened on Monday after two years of work. Forty ships had waited outside.\n\n"
          + "The mayor spoke of a day of joy. The dredging had cost nine million crowns.\n\n"
          + "Fishermen say that the channel is still too shallow for the larger boats.";
  private static final String FOREIGN =
      "Choirs from eleven valleys meet in the old mill on Saturday. Tickets are sold at the door,"
          + " and the bakery keeps its oven lit until midnight. A bus leaves the station each hour,"
          + " and the last one waits until the final song has been sung by everyone in the hall.";

  private final PageGate gate = new PageGate(Clock.fixed(NOW, ZoneOffset.UTC));
  private boolean elsewhere;

  @Test
  void admitsAPageUnderAnotherHeadlineAtTheFirstLook() {
    assertThat(first("Dockers are back at their cranes", FOREIGN).verdict())
        .isEqualTo(Verdict.ADMITTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Just a moment      | Checking your browser. This may take a few seconds. Please stand by.
          Ihre Privatsphäre  | Wir und unsere Partner nutzen Cookies. Bitte stimmen Sie zu.
          Page introuvable   | La page que vous cherchez est introuvable. Page demandée : 404.
          Вход               | Войдите, чтобы читать дальше. Забыли пароль?
          メンテナンス中     | ただいまメンテナンス中です。しばらく経ってからもう一度お試しください。
          Sign in            | Log in to go on. Forgotten your password? Create an account.
          """)
  void refusesWhatStandsInForAnArticleAtAnyLook(String title, String body) {
    assertThat(first(title, body).reason()).isEqualTo("stand-in");
    assertThat(later(title, body).reason()).isEqualTo("stand-in");
  }

  @Test
  void admitsAnArticleAboutSuchPages() {
    String body =
        "'Checking your browser. This may take a few seconds': hardly a sentence is read more"
            + " often, says Mira Sorel. She has counted such walls for eleven years in Grimvik."
            + " Nine of ten come from two firms. A court has to decide whether they may ask at all."
            + " Until then the town's library prints its forms on paper.";
    assertThat(first("A wall at every harbour of the web", body).verdict())
        .isEqualTo(Verdict.ADMITTED);
  }

  @Test
  void doubtsAForeignTextInPlaceOfAnArticleButNotANoticeOfItsEditors() {
    assertThat(later("Choirs meet in the old mill", FOREIGN).verdict()).isEqualTo(Verdict.DOUBTED);
    assertThat(
            later(
                    "Retraction: our harbour report",
                    "The editors have retracted the report. It rested on forged papers.")
                .verdict())
        .isEqualTo(Verdict.ADMITTED);
  }

  @Test
  void admitsCorrectionsByTheSentencesOrTheHeadlineThatTheyKeep() {
    assertThat(later("Council takes it all back", BODY.replace("Monday", "Tuesday")).reason())
        .isEqualTo("own-words");
    assertThat(later(HEADLINE, "It stays shut, the office says. The news was wrong.").verdict())
        .isEqualTo(Verdict.ADMITTED);
  }

  @Test
  void refusesAnArticleThatWasCutToAnOffer() {
    String cut =
        "The harbour reopened on Monday after two years of work.\n\nSubscribe to read on, from one"
            + " crown a week.";
    assertThat(later(HEADLINE, cut).verdict()).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void refusesTheTextThatOtherAddressesOfTheHostShow() {
    elsewhere = true;
    assertThat(first("Choirs meet", FOREIGN).reason()).isEqualTo("same-text");
    assertThat(first(HEADLINE, BODY).verdict()).as("its own words").isEqualTo(Verdict.ADMITTED);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.herald.example/, REFUSED",
    "https://www.herald.example/en/index.html, REFUSED",
    "https://m.herald.example/news/harbour-reopens, ADMITTED",
    "https://www.herald.example/news/login-trouble-at-the-bank, ADMITTED"
  })
  void looksAtTheAddressAtWhichItEndsUp(String address, Verdict verdict) {
    assertThat(gate.judge(state(false), page(HEADLINE, BODY, address), (_, _) -> false).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void refusesAnAddressOfAWallUnlessItShowsTheArticle() {
    String wall = "https://consent.herald.example/c?back=1";
    assertThat(gate.judge(state(false), page("Hello", FOREIGN, wall), (_, _) -> false).reason())
        .isEqualTo("wall-address");
    String section = "https://www.herald.example/privacy/harbour-reopens";
    assertThat(gate.judge(state(false), page(HEADLINE, BODY, section), (_, _) -> false).verdict())
        .isEqualTo(Verdict.ADMITTED);
  }

  @Test
  void admitsTheSectionPageOnlyAsTheArticle() {
    String section = "https://www.herald.example/news";
    assertThat(gate.judge(state(false), page("News", FOREIGN, section), (_, _) -> false).reason())
        .isEqualTo("section");
  }

  private GateDecision first(String title, String body) {
    return gate.judge(state(false), page(title, body, URL), (_, _) -> elsewhere);
  }

  private GateDecision later(String title, String body) {
    return gate.judge(state(true), page(title, body, URL), (_, _) -> elsewhere);
  }

  private static PageReading.Read page(String title, String body, String address) {
    ExtractedPage page =
        new ExtractedPage(
            title, body, List.of(), null, null, null, null, null, null, List.of(), List.of());
    return new PageReading.Read(page, List.of(), URI.create(address));
  }

  private static ArticleState state(boolean published) {
    CanonicalUrl url = CanonicalUrl.parse(URL).orElseThrow();
    Feed feed =
        new Feed(
            "herald",
            "https://www.herald.example/rss",
            new Outlet("h", "H", null),
            null,
            "a",
            false);
    EntryText entry =
        new EntryText("e", HEADLINE, "Ships may enter again.", null, List.of(), null, null, null);
    ArticleState state =
        new ArticleState(
            ArticleId.of(url),
            URL,
            SourceFeed.of(feed, url),
            published ? null : entry,
            "e",
            published ? new ArticleState.Published(1, "c", false) : ArticleState.Published.NOTHING,
            new ArticleState.PageChecks(NOW, 0, 0),
            NOW,
            NOW);
    return published
        ? state.saying(
            LastTexts.next(
                null,
                null,
                new LastTexts.Revised(HEADLINE, BODY, BodySentences.of(BODY), HEADLINE, false)))
        : state;
  }
}
