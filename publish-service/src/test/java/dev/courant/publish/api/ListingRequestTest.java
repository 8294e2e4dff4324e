package dev.courant.publish.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.ArticleId;
import dev.courant.publish.store.ArticleOrder;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Position;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

final class ListingRequestTest {
  private static final ListingRequest EVERYTHING =
      new ListingRequest(new ArticleFilter(ArticleQuery.ALL, "", null), null, 20, Fields.ALL);

  @Test
  void asksForEverythingWithoutParameters() {
    assertThat(ListingRequest.of(parameters())).isEqualTo(EVERYTHING);
  }

  @Test
  void takesEmptyFieldsOfAPagesFormAsAbsent() {
    assertThat(
            ListingRequest.of(
                Parameters.ofLink(parameters("topic", "", "limit", "", "since", " "))))
        .isEqualTo(EVERYTHING);
  }

  @Test
  void readsEveryOffsetOfRfc3339() {
    assertThat(ListingRequest.query(parameters("until", "2026-11-23T18:00:00.5-23:59")).until())
        .isEqualTo(Instant.parse("2026-11-24T17:59:00.5Z"));
    assertThat(ListingRequest.query(parameters("until", "2026-11-23T18:00:00 18:30")).until())
        .isEqualTo(Instant.parse("2026-11-22T23:30:00Z"));
  }

  @Test
  void readsTimesAndDates() {
    ArticleQuery query =
        ListingRequest.query(
            parameters("since", "2026-11-23", "until", "2026-11-23T18:00:00+02:00"));
    assertThat(query.since()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(query.until()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
  }

  @Test
  void readsTheCursorThatItGave() {
    Position position =
        new Position(
            Instant.parse("2026-11-23T12:00:00.123Z"), new ArticleId("abcdefghijklmnopqrstuvwxyz"));
    assertThat(ListingRequest.of(parameters("cursor", position.cursor())).after())
        .isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource({
    "limit,0",
    "limit,101",
    "limit,-1",
    "limit,99999999999999999999",
    "limit,ten",
    "cursor,!",
    "cursor,AAAA",
    "cursor,OTk5OTk5OTk5OTk5OTk5OTk5OTk5OS5h",
    "since,yesterday",
    "until,2026-13-01",
    "from,-999999999-01-01T00:00:00Z",
    "from,+999999999-12-31T23:59:59Z",
    "changedSince,0000-01-01",
    "cursor,p1",
    "cursor,x1.abcdefghijklmnopqrstuvwxyz",
    "story,x",
    "until,2026-11-23T18:00:00+24:00",
    "topic,''",
    "topic,'sport,'",
    "limit,' '",
    "topic,!!!"
  })
  void refusesWhatCannotBeUnderstoodAndNamesIt(String name, String value) {
    assertThatThrownBy(() -> ListingRequest.of(parameters(name, value)))
        .isInstanceOfSatisfying(
            BadParameterException.class,
            e -> {
              assertThat(e.getBody().getProperties()).containsEntry("parameter", name);
              assertThat(e.getBody().getDetail()).startsWith("Give ");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "country,Brazil,BR",
    "country,UK,GB",
    "topic,sprot,sport",
    "topic,politic,politics",
    "region,Brasil,brazil",
    "language,portugese,pt",
    "order,arival,arrival",
    "change,correctd,corrected",
    "fields,headlin,headline",
    "fields,original.ulr,original.url"
  })
  void namesTheValuesThatAreLikeAnUnknownOne(String name, String value, String meant) {
    assertThatThrownBy(() -> ListingRequest.of(parameters(name, value)))
        .isInstanceOfSatisfying(
            BadParameterException.class,
            e -> {
              assertThat(e.getBody().getType()).hasToString("urn:courant:problem:unknown-value");
              assertThat(e.getBody().getProperties())
                  .containsEntry("parameter", name)
                  .containsEntry("value", value);
              assertThat((List<?>) e.getBody().getProperties().get("near"))
                  .asString()
                  .contains(meant);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "langauge,language",
    "langage,language",
    "order_by,order",
    "untill,until",
    "language[$ne],language",
    "Topic,topic",
    "zzzzzzzz,"
  })
  void namesTheParametersThatAreLikeAnUnknownOne(String name, String meant) {
    assertThatThrownBy(() -> ListingRequest.of(parameters(name, "x")))
        .isInstanceOfSatisfying(
            BadParameterException.class,
            e -> {
              assertThat(e.getBody().getType())
                  .hasToString("urn:courant:problem:unknown-parameter");
              assertThat((List<?>) e.getBody().getProperties().get("near"))
                  .asString()
                  .contains(meant == null ? "[]" : meant);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "language,pt",
    "language,pt-BR",
    "language,zh-Hans",
    "language,und",
    "language,EN",
    "language,fil",
    "country,br",
    "country,XK",
    "topic,medtop:04000000",
    "topic,unclassified",
    "topic,UNCLASSIFIED",
    "topic,economy-business-and-finance",
    "region,076",
    "region,south-america",
    "region,unclassified",
    "outlet,nobody.example",
    "origin,Agência Maré",
    "entity,東京港",
    "engine,extractive",
    "change,withdrawn",
    "fields,id",
    "fields,original.outlet.id",
    "order,arrival",
    "since,2026-11-23"
  })
  void takesEveryValueThatThereIs(String name, String value) {
    assertThat(ListingRequest.of(parameters(name, value))).isNotNull();
  }

  @Test
  void asksForWithdrawnArticlesByNameOrByAskingWhatHasChanged() {
    assertThat(withdrawn()).isFalse();
    assertThat(withdrawn("change", "new")).isFalse();
    assertThat(withdrawn("change", "new,withdrawn")).isTrue();
    assertThat(withdrawn("changedSince", "2026-11-23")).isTrue();
    assertThat(withdrawn("changedSince", "2026-11-23", "change", "new")).isFalse();
  }

  private static boolean withdrawn(String... pairs) {
    return ListingRequest.of(parameters(pairs)).query().arrival().withdrawn();
  }

  @Test
  void goesOnInTheOrderOfTheCursor() {
    ArticleId id = new ArticleId("abcdefghijklmnopqrstuvwxyz");
    Position arrival = new Position(ArticleOrder.ARRIVAL, 7, id);
    for (MultiValueMap<String, String> given :
        List.of(
            parameters("cursor", arrival.cursor()),
            parameters("cursor", arrival.cursor(), "order", "published"))) {
      ListingRequest asked = ListingRequest.of(given);
      assertThat(asked.after()).isEqualTo(arrival);
      assertThat(asked.query().order()).isEqualTo(ArticleOrder.ARRIVAL);
    }
  }

  @Test
  void refusesAParameterThatIsGivenTwice() {
    assertThatThrownBy(() -> ListingRequest.of(parameters("limit", "5", "limit", "6")))
        .isInstanceOf(BadParameterException.class);
  }

  @Test
  void knowsOnCardsNothingThatCardsDoNotHave() {
    for (String name : List.of("entity", "story", "q", "changedSince")) {
      assertThatThrownBy(() -> ArticleFilter.ofCards(parameters(name, "x")))
          .isInstanceOf(BadParameterException.class);
    }
    assertThat(ArticleFilter.ofCards(parameters("topic", "sport", "since", "yesterday"), "since"))
        .isNotNull();
  }

  @Test
  void refusesMoreValuesThanAPersonWouldGive() {
    assertThatThrownBy(() -> ListingRequest.of(parameters("topic", "a,".repeat(100_000) + "b")))
        .isInstanceOf(BadParameterException.class);
    assertThatThrownBy(() -> ListingRequest.of(parameters("topic", "a".repeat(100_000))))
        .isInstanceOf(BadParameterException.class);
  }

  private static MultiValueMap<String, String> parameters(String... pairs) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.add(pairs[i], pairs[i + 1]);
    }
    return parameters;
  }
}
