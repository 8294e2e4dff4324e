package dev.courant.publish.web;

import static dev.courant.publish.SampleArticles.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleSummarized;
import dev.courant.publish.SampleArticles;
import dev.courant.publish.store.Revision;
import dev.courant.publish.web.RevisionsView.Changed;
import dev.courant.publish.web.RevisionsView.Part;
import dev.courant.publish.web.RevisionsView.Step;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RevisionViewsTest {
  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final RevisionViews views =
      new RevisionViews(new ArticleViews(new CardViews(clock, new WebSettings(ZoneId.of("UTC")))));
  private final ArticleSummarized first = SampleArticles.harbour("a");
  private final String[] sentences =
      first.sentences().stream().map(s -> s.text()).toArray(String[]::new);

  @Test
  void tellsOnceWhatChangedInOriginalAndSummaryAlike() {
    ArticleSummarized now =
        SampleArticles.reworded(
            first, first.original().headline(), sentences[0].replace("primeiro", "segundo"));
    RevisionsView view = views.view(now, List.of(Revision.of(first)));
    assertThat(view.complete()).isTrue();
    Step step = view.steps().getFirst();
    assertThat(step.parts()).extracting(Part::name).containsExactly("The original");
    assertThat(step.parts().getFirst().changes())
        .extracting(Changed::kind)
        .containsExactly("Changed", "Removed");
    assertThat(step.parts().getFirst().changes().getFirst().lang()).isEqualTo("pt-BR");
    assertThat(step.alsoInSummary()).isTrue();
    assertThat(view.steps().getLast().compared()).isFalse();
  }

  @Test
  void tellsWhatOnlyCourantSays() {
    ArticleSummarized now =
        SampleArticles.secondEdition(
            SampleArticles.reworded(first, first.original().headline(), sentences));
    Step step = views.view(now, List.of(Revision.of(first))).steps().getFirst();
    assertThat(step.parts()).extracting(Part::name).containsExactly("Courant’s headline");
    assertThat(step.parts().getFirst().changes())
        .singleElement()
        .satisfies(change -> assertThat(change.lang()).isEqualTo("en"));
    assertThat(step.alsoInSummary()).isFalse();
  }

  @Test
  void saysWhatIsMissing() {
    ArticleSummarized third =
        SampleArticles.corrected(SampleArticles.corrected(first, "Outro"), "Mais um");
    assertThat(views.view(third, List.of()))
        .satisfies(view -> {
          assertThat(view.complete()).isFalse();
          assertThat(view.revisions()).isEqualTo(3);
          assertThat(view.steps()).hasSize(1);
        });
  }
}
