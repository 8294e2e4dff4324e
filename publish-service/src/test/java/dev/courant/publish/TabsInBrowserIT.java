package dev.courant.publish;

import static dev.courant.publish.SampleArticles.harbour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticleSummarized;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many tabs of the reader in one browser, which has six connections for all of them. */
final class TabsInBrowserIT {
  private static final int TABS = 12;
  private static RunningService service;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    service = RunningService.start();
    service.awaitStatus("/actuator/health/readiness", 200);
    // Once these are there, what other tests have published is, in every partition.
    List<ArticleSummarized> last =
        IntStream.range(0, 40).mapToObj(_ -> harbour(UUID.randomUUID().toString())).toList();
    service.log().append(last.toArray(ArticleSummarized[]::new));
    last.forEach(article -> service.awaitStatus("/api/v1/articles/" + article.id(), 200));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (service != null) {
      service.close();
    }
  }

  @Test
  void shareOneStreamWhichTheNextTakesOverWhenItsTabIsClosed() {
    List<String> tabs = new ArrayList<>();
    for (int i = 0; i < TABS; i++) {
      tabs.add(browser.openTab(service.address(i % 2 == 0 ? "/" : "/latest")));
      assertThat(browser.one("h1")).isNotNull();
    }
    await().until(() -> streams() == 1);
    publish();
    awaitInEveryTab(tabs, "1 new article: show it");
    browser.lookAt(tabs.removeFirst());
    browser.closeTab();
    await().until(() -> streams() == 1);
    publish();
    awaitInEveryTab(tabs, "2 new articles: show them");
    assertThat(streams()).isEqualTo(1);
  }

  private static void publish() {
    service.log().append(harbour(UUID.randomUUID().toString()));
  }

  private static void awaitInEveryTab(List<String> tabs, String words) {
    for (String tab : tabs) {
      browser.lookAt(tab);
      await().untilAsserted(() -> assertThat(browser.one("#news").getText()).isEqualTo(words));
    }
  }

  private static int streams() {
    String metrics = new String(service.get("/actuator/prometheus").body(), StandardCharsets.UTF_8);
    return metrics
        .lines()
        .filter(line -> line.startsWith("courant_stream_clients"))
        .map(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElse(-1);
  }
}
