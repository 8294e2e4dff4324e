package dev.courant.publish.web;

import dev.courant.model.ArticleSummarized;
import dev.courant.publish.api.Differences;
import dev.courant.publish.api.Differences.Difference;
import dev.courant.publish.api.WordDifferences;
import dev.courant.publish.api.WordDifferences.Kind;
import dev.courant.publish.store.Revision;
import dev.courant.publish.web.RevisionsView.Changed;
import dev.courant.publish.web.RevisionsView.Part;
import dev.courant.publish.web.RevisionsView.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns what each revision of an article changed into what its page shows. */
@Component
final class RevisionViews {
  private final ArticleViews articles;

  RevisionViews(ArticleViews articles) {
    this.articles = articles;
  }

  RevisionsView view(ArticleSummarized article, List<Revision> earlier) {
    List<Revision> all = new ArrayList<>(earlier);
    all.add(Revision.of(article));
    Compared compared = new Compared(article, all);
    List<Step> steps = new ArrayList<>();
    for (int i = all.size() - 1; i > 0; i--) {
      steps.add(step(all.get(i), compared.parts(all.get(i - 1), all.get(i))));
    }
    Revision first = all.getFirst();
    steps.add(
        new Step(first.revision(), articles.moment(first.ingestedAt()), false, List.of(), false));
    CardView card = articles.view(article).card();
    return new RevisionsView(card.href(), card.headline(), article.revision(), steps);
  }

  private Step step(Revision revision, Compared.Parts parts) {
    return new Step(
        revision.revision(),
        articles.moment(revision.ingestedAt()),
        true,
        parts.changed(),
        parts.alsoInSummary());
  }

  /** Compares the revisions of one article. */
  private static final class Compared {
    private final String language;
    private final String toldIn;
    private final Set<String> verbatim = new HashSet<>();

    Compared(ArticleSummarized article, List<Revision> all) {
      language = article.original().language();
      toldIn = article.language();
      all.forEach(revision -> {
        verbatim.add(revision.headline());
        verbatim.addAll(revision.sentences());
      });
    }

    record Parts(List<Part> changed, boolean alsoInSummary) {}

    Parts parts(Revision before, Revision now) {
      List<Difference> headline =
          Differences.between(List.of(before.headline()), List.of(now.headline()));
      List<Difference> original = Differences.between(before.sentences(), now.sentences());
      List<Difference> told =
          Differences.between(before.told().subList(0, 1), now.told().subList(0, 1));
      List<Difference> summary = Differences.between(summary(before), summary(now));
      List<Part> parts = new ArrayList<>();
      add(parts, "The outlet’s headline", headline);
      add(parts, "The original", original);
      add(parts, "Courant’s headline", without(told, headline));
      add(parts, "Courant’s summary", without(summary, original));
      return new Parts(parts, summary.stream().anyMatch(original::contains));
    }

    private static List<String> summary(Revision revision) {
      return revision.told().subList(1, revision.told().size());
    }

    /** What an outlet changed is told once, where the summary has its words. */
    private static List<Difference> without(List<Difference> some, List<Difference> shown) {
      return some.stream().filter(difference -> !shown.contains(difference)).toList();
    }

    private void add(List<Part> parts, String name, List<Difference> differences) {
      if (!differences.isEmpty()) {
        parts.add(new Part(name, differences.stream().map(this::changed).toList()));
      }
    }

    private Changed changed(Difference difference) {
      String before = difference.before();
      String after = difference.after();
      if (before == null) {
        return whole("Added", Kind.ADDED, String.valueOf(after));
      }
      if (after == null) {
        return whole("Removed", Kind.REMOVED, before);
      }
      return of("Changed", after, WordDifferences.between(before, after));
    }

    private Changed whole(String word, Kind kind, String text) {
      return of(word, text, List.of(new WordDifferences.Part(kind, text)));
    }

    private Changed of(String word, String sentence, List<WordDifferences.Part> parts) {
      Text text = Text.of(sentence, verbatim.contains(sentence) ? language : toldIn);
      return new Changed(word, text.lang(), text.dir(), parts);
    }
  }
}
