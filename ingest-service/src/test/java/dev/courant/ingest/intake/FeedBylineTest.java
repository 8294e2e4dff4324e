package dev.courant.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.feed.ParsedEntry;
import dev.courant.ingest.feed.ParsedFeed;
import dev.courant.model.Outlet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedBylineTest {
  private static final Outlet OUTLET = new Outlet("gazette", "Harbour Gazette", "GB");
  private static final ParsedEntry ENTRY = Entries.entry("https://a.example/1", "One", "Text");

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

  @Test
  void standsInWhereAnEntryNamesNobody() {
    ParsedEntry signed =
        new ParsedEntry(
            "1",
            "https://a.example/1",
            "One",
            "Text",
            null,
            null,
            null,
            null,
            "Cy Moor",
            List.of("Cy Moor"),
            List.of(),
            null,
            null);
    EntryReader telling = new EntryReader(1000);

    assertThat(telling.of(ENTRY, List.of("Ada Quay")).authors()).containsExactly("Ada Quay");
    assertThat(telling.of(signed, List.of("Ada Quay")).authors()).containsExactly("Cy Moor");
  }

  private static List<String> byline(String... authors) {
    return FeedByline.of(
        new ParsedFeed(
            "Harbour News",
            null,
            null,
            null,
            Set.of(),
            Set.of(),
            null,
            null,
            List.of(authors),
            List.of(ENTRY)),
        OUTLET);
  }
}
