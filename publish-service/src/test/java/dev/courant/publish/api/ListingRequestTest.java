package dev.courant.publish.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.model.ArticleId;
import dev.courant.publish.store.ArticleQuery;
import dev.courant.publish.store.Position;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

final class ListingRequestTest {
  @Test
  void asksForEverythingWithoutParameters() {
    assertThat(ListingRequest.of(parameters()))
        .isEqualTo(new ListingRequest(ArticleQuery.ALL, null, 20));
  }

  @Test
  void takesParametersWithoutValueAsAbsent() {
    assertThat(ListingRequest.of(parameters("topic", "", "limit", "", "since", " ")))
        .isEqualTo(new ListingRequest(ArticleQuery.ALL, null, 20));
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
    "country,Brazil"
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
