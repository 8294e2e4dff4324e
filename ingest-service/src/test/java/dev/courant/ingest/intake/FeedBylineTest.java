package dev.courant.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.model.Outlet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedBylineTest {
  private static final Outlet OUTLET = new Outlet("gazette", "Harbour Gazette", "GB");
  private static final String ADDRESS = "https://a.example/1";

  @Test
  void isThatOfThePersonsWhoWroteTheFeed() {
    assertThat(byline("Ada Quay", "J.R.R. Lind")).containsExactly("Ada Quay", "J.R.R. Lind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour Gazette",
        "The Harbour Gazette",
        "harbour gazette staff",
        "Harbour News",
        "ada@gazette.example",
        "gazette.example",
        "www.gazette.example",
        "https://gazette.example/"
      })
  void isNeitherTheOutletNorAnAddress(String author) {
    assertThat(byline(author)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cy Moor | Cy Moor",
        "By Cy Moor | Cy Moor",
        "Cy Moor and Ada Quay | Cy Moor;Ada Quay",
        "<a href=\"/u/cy\">Cy Moor</a> | Cy Moor",
        "cy@gazette.example | ''",
        "cy@gazette.example (Cy Moor) | Cy Moor",
        "https://gazette.example/cy | ''",
        "Staff | ''",
        "admin | ''",
        "Harbour Gazette | ''"
      })
  void anEntryIsByThePersonsThatItNames(String author, String persons) {
    assertThat(String.join(";", byline(List.of("Lea Roth"), List.of(author)))).isEqualTo(persons);
  }

  @Test
  void theFeedsAuthorsStandInWhereAnEntryNamesNobody() {
    assertThat(byline(List.of("Lea Roth"), List.of())).containsExactly("Lea Roth");
  }

  private static List<String> byline(String... authors) {
    return byline(List.of(authors), List.of());
  }

  private static List<String> byline(List<String> ofFeed, List<String> ofEntry) {
    ParsedEntry entry =
        new ParsedEntry(
            "1", ADDRESS, "One", "Text", null, null, null, null, null, ofEntry, List.of(), null,
            null);
    ParsedFeed feed =
        new ParsedFeed(
            "Harbour News",
            null,
            null,
            null,
            Set.of(),
            Set.of(),
            null,
            null,
            ofFeed,
            List.of(entry));
    return FeedByline.of(feed, OUTLET).of(entry);
  }
}
