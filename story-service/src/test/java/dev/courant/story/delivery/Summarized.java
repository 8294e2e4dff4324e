package dev.courant.story.delivery;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.CompiledBy;
import dev.courant.model.DigitalSourceType;
import dev.courant.model.Features;
import dev.courant.model.Original;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles as summarize-service tells them. */
final class Summarized {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private Summarized() {}

  static ArticleId id(String name) {
    return ArticleId.of(CanonicalUrl.parse(url(name)).orElseThrow());
  }

  /** The first revision and edition. */
  static ArticleSummarized article(String name, String... names) {
    return article(name, 1, 1, Change.CREATED, features(List.of(), names));
  }

  static ArticleSummarized revision(
      String name, int revision, List<String> words, String... names) {
    return article(name, revision, 1, Change.UPDATED, features(words, names));
  }

  /** What a language model tells of a revision. */
  static ArticleSummarized secondEdition(String name, int revision) {
    return article(name, revision, 2, Change.UPDATED, null);
  }

  static ArticleSummarized withoutFeatures(String name) {
    return article(name, 1, 1, Change.CREATED, null);
  }

  static ArticleSummarized withdrawn(String name, int revision) {
    return article(name, revision, 1, Change.RETRACTED, null);
  }

  private static Features features(List<String> words, String... names) {
    return new Features(
        Stream.of(names).map(one -> new Features.Feature(one, 1)).toList(),
        words.stream().map(one -> new Features.Feature(one, 1)).toList(),
        List.of(),
        List.of());
  }

  private static String url(String name) {
    return "https://www.example.org/" + name;
  }

  private static ArticleSummarized article(
      String name, int revision, int edition, Change change, @Nullable Features features) {
    Statement told = new Statement("Told of " + name + " in edition " + edition, List.of("s1"));
    Outlet outlet = new Outlet("example.org", "Example", "GB");
    return new ArticleSummarized(
        id(name),
        revision,
        edition,
        change,
        told,
        "en",
        List.of(told),
        List.of(),
        new Analysis(List.of(), Analysis.DISCLAIMER),
        Section.UNCLASSIFIED,
        new Original(url(name), "Headline of " + name, "en", List.of(), NOON, NOON, outlet),
        List.of(),
        List.of(),
        List.of(new Sentence("s1", 0, 10, "Of " + name + ".")),
        new CompiledBy("extractive", null, null, "1"),
        DigitalSourceType.EXTRACTED,
        List.of(),
        NOON,
        NOON,
        features);
  }
}
