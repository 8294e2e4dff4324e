package dev.courant.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.feed.ParsedEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShownEntriesTest {
  private static final String HOST = "https://herald.example";

  @Test
  void leavesOutEntriesThatShareAnAddressUnderSeveralHeadlines() {
    ShownEntries shown =
        ShownEntries.of(
            List.of(
                entry("a", HOST + "/notices", "The museum closes"),
                entry("b", HOST + "/notices", "The pool closes"),
                entry("c", HOST + "/1", "Harbour reopens")));

    assertThat(shown.entries())
        .extracting(one -> one.entry().title())
        .containsExactly("Harbour reopens");
    assertThat(shown.leftOut()).isEqualTo(Map.of(LeftOut.SHARED_ADDRESS, 2));
  }

  @Test
  void takesTheSameEntryTwiceForOne() {
    ShownEntries shown =
        ShownEntries.of(
            List.of(
                entry("a", HOST + "/1", "Harbour reopens"),
                entry("b", HOST + "/1?utm_source=x", "Harbour reopens")));

    assertThat(shown.entries()).hasSize(1);
    assertThat(shown.leftOut()).isEmpty();
  }

  @Test
  void leavesOutNoticesThatLeadToTheFrontPageAndEntriesThatLeadNowhere() {
    ShownEntries shown =
        ShownEntries.of(
            List.of(
                entry("n1", HOST + "/", "The museum closes"),
                entry(HOST + "/", HOST + "/", "A site of its own"),
                entry("n2", null, "The pool closes")));

    assertThat(shown.leftOut()).isEqualTo(Map.of(LeftOut.FRONT_PAGE, 2, LeftOut.NO_ADDRESS, 1));
  }

  @Test
  void doesNotBelieveAGuidThatSeveralEntriesHave() {
    ShownEntries shown =
        ShownEntries.of(
            List.of(
                entry("item", HOST + "/1", "One"),
                entry("item", HOST + "/2", "Two"),
                entry("3", HOST + "/3", "Three")));

    assertThat(shown.entries())
        .extracting(one -> one.guid() != null)
        .containsExactly(false, false, true);
  }

  private static ParsedEntry entry(@Nullable String id, @Nullable String url, String title) {
    return new ParsedEntry(
        id, url, title, null, null, null, null, null, null, List.of(), List.of(), null, null);
  }
}
