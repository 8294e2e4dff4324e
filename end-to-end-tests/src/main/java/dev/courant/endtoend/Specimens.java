package dev.courant.endtoend;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleEvent;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleState;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.CompiledBy;
import dev.courant.model.DigitalSourceType;
import dev.courant.model.EntryText;
import dev.courant.model.Features;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Original;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.model.Sentence;
import dev.courant.model.Sighting;
import dev.courant.model.SourceFeed;
import dev.courant.model.Statement;
import dev.courant.model.SummarizedRevision;
import dev.courant.model.Topics;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Good values for each topic, as the services write them. */
final class Specimens {
  private static final Outlet OUTLET = new Outlet("specimen", "The Specimen", "IE");
  private static final String TEXT =
      "The council of Ardmoyle approved a ferry line after a vote of 23 to 4. The work is to cost 40,000 euros.";

  private static final Map<String, Function<String, Object>> MAKERS =
      Map.ofEntries(
          Map.entry(Topics.FEEDS, Specimens::feed),
          Map.entry(
              Topics.FEED_STATES,
              name -> FeedState.unpolled(name, Instant.now(), Duration.ofDays(1))),
          Map.entry(Topics.SIGHTINGS, Specimens::sighting),
          Map.entry(Topics.ARTICLE_STATES, Specimens::articleState),
          Map.entry(Topics.RAW, name -> ingested(name, 1, Change.CREATED)),
          Map.entry(Topics.SUMMARIZED, name -> summarized(name, 1)),
          Map.entry(Topics.SECOND_EDITIONS, name -> summarized(name, 2)),
          Map.entry(Topics.PUBLISHED, name -> ArticlePublished.of(summarized(name, 1))),
          Map.entry(
              Topics.SUMMARIZED_REVISIONS,
              name -> new SummarizedRevision(idOf(name), 1, null, Instant.now())),
          Map.entry(Topics.STORY_MEMBERS, Specimens::storyMember),
          Map.entry(Topics.STORIES, Specimens::storyTold));

  private Specimens() {}

  /** A good value of a topic; another name makes another feed or article. */
  static Object of(String topic, String name) {
    return MAKERS.getOrDefault(topic, headline -> Map.of("headline", headline)).apply(name);
  }

  /** The key under which it stands. */
  static String keyOf(Object value) {
    return switch (value) {
      case Feed feed -> feed.id();
      case FeedState state -> state.feed();
      case Sighting sighting -> sighting.id().value();
      case ArticleState state -> state.id().value();
      case SummarizedRevision revision -> revision.id().value();
      case StoryMember member -> member.article().value();
      case StoryTold story -> story.id().value();
      case ArticleEvent event -> event.id().value();
      default -> "specimen";
    };
  }

  /** A revision of an article as it is ingested. */
  static ArticleIngested ingested(String name, int revision, Change change) {
    boolean gone = change == Change.RETRACTED;
    return new ArticleIngested(
        idOf(name),
        revision,
        change,
        url(name),
        "specimen",
        OUTLET,
        gone ? "" : title(name, revision),
        gone ? "" : TEXT + " So says " + name + ", version " + revision + ".",
        "en",
        List.of(),
        Instant.now(),
        null,
        null,
        List.of(),
        Instant.now());
  }

  static String title(String name, int revision) {
    return "Council approves ferry line, " + name + ", version " + revision;
  }

  static ArticleId idOf(String name) {
    return ArticleId.of(CanonicalUrl.parse(url(name)).orElseThrow());
  }

  private static String url(String name) {
    return "https://www." + name + ".example/story";
  }

  private static Feed feed(String name) {
    return new Feed(name, "https://www." + name + ".example/feed", OUTLET, "en", "admin", true);
  }

  private static SourceFeed source(String name) {
    return SourceFeed.of(feed(name), CanonicalUrl.parse(url(name)).orElseThrow());
  }

  private static Sighting sighting(String name) {
    EntryText entry =
        new EntryText("hash", title(name, 1), TEXT, "en", List.of(), null, null, null);
    return new Sighting(
        idOf(name), url(name), source(name), Sighting.Reason.APPEARED, entry, Instant.now());
  }

  private static ArticleState articleState(String name) {
    return new ArticleState(
        idOf(name),
        url(name),
        source(name),
        null,
        "hash",
        ArticleState.Published.NOTHING,
        new ArticleState.PageChecks(null, 0, 0),
        Instant.now(),
        Instant.now());
  }

  private static StoryMember storyMember(String name) {
    return new StoryMember(
        idOf(name),
        1,
        "en",
        StoryId.of(idOf(name)),
        1,
        new Evidence(Evidence.Decision.BEGAN, null, 0, 0, List.of()),
        new Features(List.of(), List.of(), List.of(), List.of()),
        Instant.now());
  }

  private static StoryTold storyTold(String name) {
    return new StoryTold(
        StoryId.of(idOf(name)),
        1,
        1,
        StoryChange.CREATED,
        null,
        null,
        new StorySentence(title(name, 1), "en", List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Reach(1, 1, 1, 1, 1),
        Section.Label.UNCLASSIFIED,
        List.of(),
        Instant.now(),
        Instant.now());
  }

  private static ArticleSummarized summarized(String name, int edition) {
    ArticleIngested article = ingested(name, 1, Change.CREATED);
    return new ArticleSummarized(
        article.id(),
        1,
        edition,
        Change.CREATED,
        new Statement(article.title(), List.of()),
        "en",
        List.of(new Statement(TEXT, List.of("s1"))),
        List.of(),
        new Analysis(List.of(), Analysis.DISCLAIMER),
        Section.UNCLASSIFIED,
        new Original(article.url(), article.title(), "en", List.of(), null, null, OUTLET),
        List.of(),
        List.of(),
        List.of(new Sentence("s1", 0, TEXT.length(), TEXT)),
        new CompiledBy("extractive", null, null, "1"),
        DigitalSourceType.EXTRACTED,
        List.of(),
        article.ingestedAt(),
        Instant.now(),
        null);
  }
}
