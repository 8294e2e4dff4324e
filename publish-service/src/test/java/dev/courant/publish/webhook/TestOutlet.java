package dev.courant.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.publish.RunningService;
import dev.courant.publish.SampleArticles;
import dev.courant.publish.webhook.TestReceiver.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An outlet that nobody else writes about, and what a receiver was told of it. */
final class TestOutlet {
  private final TestReceiver receiver;
  private final String name = "o" + UUID.randomUUID().toString().substring(0, 8) + ".example";

  TestOutlet(TestReceiver receiver) {
    this.receiver = receiver;
  }

  String filter() {
    return "outlet=" + name;
  }

  /** Articles that are new; their ids. */
  List<String> publish(RunningService service, int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ArticleSummarized article = article(UUID.randomUUID().toString(), 1, Change.CREATED, true);
      service.log().append(article);
      ids.add(article.id().value());
    }
    return ids;
  }

  ArticleSummarized article(String slug, int revision, Change change, boolean sport) {
    Section.Label topic =
        sport
            ? new Section.Label("medtop:15000000", "Sport")
            : new Section.Label("medtop:11000000", "Politics");
    return new SampleArticles.Sample("https://" + name + "/" + slug)
        .from(new Outlet(name, "Some outlet", "BR"), "pt")
        .about(new Section.Label("076", "Brazil"), topic)
        .revision(revision, change)
        .article();
  }

  /** Checks that each of these was told. */
  void told(String path, List<String> expected) {
    assertThat(
            receiver.messages(path).stream()
                .filter(message ->
                    message.body().at("/data/original/outlet/id").asString().equals(name))
                .map(Request::article))
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
