package dev.courant.publish.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.Topics;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class TopicsPageTest {
  private static final Document PAGE = new RenderedSite().page(TopicsPage.ADDRESS);

  @Test
  void namesTopicsWithTheRecordsThatTheyHold() {
    assertThat(PAGE.select("#topics td:first-child").eachText())
        .contains(Topics.FEEDS, Topics.RAW, Topics.SUMMARIZED, Topics.PUBLISHED, Topics.STORIES);
    assertThat(PAGE.select("#topic-articlesPublished").text())
        .contains("Keyed by article id", "articlePublished");
  }

  @Test
  void showsTheFieldsOfEachRecord() {
    assertThat(PAGE.select("#articlePublished tr").eachText())
        .contains("id string, as ^[a-z2-7]{26}$", "compiledAt string, date-time")
        .anyMatch(row -> row.startsWith("summary list of Statement"));
    assertThat(PAGE.select("#articlePublished-Statement tr").eachText())
        .contains("uncompared may be absent list of string");
    assertThat(PAGE.select("#deadLetter-headers").text()).contains("courant_cause");
    assertThat(PAGE.select("#headers").text()).contains("ce_id", "traceparent");
  }
}
