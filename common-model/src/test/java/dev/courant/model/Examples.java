package dev.courant.model;

import dev.courant.model.story.Difference;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.Moment;
import dev.courant.model.story.Quote;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One value of each kind, every field filled, for golden files and schemas. */
final class Examples {
  static final ArticleId ID =
      ArticleId.of(CanonicalUrl.parse("https://www.example.org/news/1").orElseThrow());
  private static final Outlet OUTLET = new Outlet("example.org", "Example Herald", "BR");
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
  private static final Statement TOLD =
      new Statement("The bridge reopens on Monday.", List.of("s1"));
  private static final Original ORIGINAL =
      new Original(
          "https://www.example.org/news/1",
          "A ponte reabre",
          "pt",
          List.of("Ana Lima"),
          TIME,
          TIME.plusSeconds(60),
          OUTLET);
  private static final Section SECTION =
      new Section(
          new Section.Label("076", "Brazil"),
          new Section.Label("medtop:04000000", "economy, business and finance"),
          0.75,
          List.of("ponte"));
  private static final CompiledBy ENGINE =
      new CompiledBy("extractive", "a-model", "summary-1", "1");

  static final Feed FEED =
      new Feed("example.herald", "https://www.example.org/rss", OUTLET, "pt", "catalogue", false);

  static final Feed LEASED_FEED =
      FEED.leased(new HubLease("26jsbudui4c4dsbey7cwjejjie", TIME, TIME.plusSeconds(864_000), null))
          .noticed(TIME);

  static final ErrorReport ERROR_REPORT =
      new ErrorReport(
          "0123456789abcdef",
          ID,
          2,
          1,
          ErrorReport.Kind.SUMMARY,
          "summary-2",
          "It reopens on Tuesday.",
          TIME,
          null);

  static final ErrorReport DONE_REPORT =
      ERROR_REPORT.doneWith(new ErrorReport.Done(TIME.plusSeconds(3600), "Compiled anew."));

  static final SummarizedRevision SUMMARIZED_REVISION =
      new SummarizedRevision(ID, 2, "a-job", TIME);

  static final FeedState FEED_STATE =
      new FeedState(
          "example.herald",
          new FeedState.Validators("\"abc\"", "Fri, 02 Jan 2026 03:04:05 GMT"),
          new FeedState.Schedule(TIME, TIME.plusSeconds(900), Duration.ofMinutes(15)),
          new FeedState.Health(TIME, 1, "answered 503", false),
          List.of(
              new FeedState.SeenEntry(
                  ID, "https://www.example.org/news/1", "e1", TIME, TIME.plusSeconds(60))),
          null,
          null);

  static final FeedState READ_STATE =
      FEED_STATE.withReading(
          new FeedState.Reading(
              TIME,
              3,
              new FeedState.Move("https://feeds.example.org/rss", TIME, 2),
              List.of(new FeedState.Omission("without an address of an article", 4))));

  private static final SourceFeed SOURCE =
      new SourceFeed("example.herald", OUTLET, "pt", SourceFeed.Nearness.SAME_HOST);
  private static final EntryText ENTRY =
      new EntryText(
          "e1",
          "A ponte reabre",
          "A ponte reabre na segunda-feira.",
          "pt",
          List.of("Ana Lima"),
          TIME,
          TIME.plusSeconds(60),
          "https://www.example.org/i.jpg");

  static final Sighting SIGHTING =
      new Sighting(
          ID,
          "https://www.example.org/news/1",
          SOURCE,
          Sighting.Reason.APPEARED,
          ENTRY,
          TIME.plusSeconds(80));

  static final ArticleState ARTICLE_STATE =
      new ArticleState(
          ID,
          "https://www.example.org/news/1",
          SOURCE,
          ENTRY,
          "e1",
          new ArticleState.Published(2, "c1", false),
          new ArticleState.PageChecks(TIME.plusSeconds(90), 1, 0),
          TIME,
          TIME.plusSeconds(80));

  /** The same at another address of the entry. */
  static final Sighting SIGHTING_ELSEWHERE =
      new Sighting(
          ID,
          "https://www.example.org/news/1",
          SOURCE,
          Sighting.Reason.CHANGED,
          ENTRY,
          TIME.plusSeconds(80),
          "https://www.example.org/news/1-new");

  /** The same with what the gate and the last revision leave behind. */
  static final ArticleState JUDGED_STATE =
      ARTICLE_STATE
          .saying(
              new LastText(
                  "A ponte reabre",
                  "Ponte reabre",
                  "0123456789abcdef01",
                  "fedcba987",
                  true,
                  List.of("0123456789abcdef01234567"),
                  1,
                  "0123456789",
                  "eJwDAAAAAAE=",
                  null))
          .judged(
              new GateDecision(
                  GateDecision.Verdict.DOUBTED,
                  "foreign",
                  "little text",
                  TIME,
                  "89abcdef0123456701234567",
                  "0123456701234567abcdef89",
                  TIME.minusSeconds(60)))
          .at(
              ArticleAddresses.NONE
                  .and("https://www.example.org/a")
                  .merged(
                      ArticleId.of(CanonicalUrl.parse("https://www.example.org/b").orElseThrow()),
                      "https://www.example.org/b"));

  /** The same with furniture of the outlet that its page has. */
  static final ArticleState STATE_WITH_FURNITURE =
      JUDGED_STATE.saying(
          java.util.Objects.requireNonNull(JUDGED_STATE.text())
              .leavingOut(
                  List.of(new SiteFurniture("abcdef012", "Assine a nossa newsletter.", 4, 9))));

  static final FeedState SUBSCRIBED_STATE =
      FEED_STATE
          .withHints(
              new FeedState.Hints(
                  Duration.ofMinutes(30),
                  List.of(0, 1),
                  List.of(DayOfWeek.SUNDAY),
                  "https://hub.example.org/",
                  "https://www.example.org/rss"))
          .withSubscription(
              new FeedState.Subscription(
                  "26jsbudui4c4dsbey7cwjejjie",
                  "https://hub.example.org/",
                  "https://www.example.org/rss",
                  TIME,
                  1,
                  "the hub answered 503"));

  static final ArticleIngested INGESTED =
      new ArticleIngested(
          ID,
          2,
          Change.UPDATED,
          "https://www.example.org/news/1",
          "example.herald",
          OUTLET,
          "A ponte reabre",
          "A ponte reabre na segunda-feira.",
          "pt",
          List.of("Ana Lima"),
          TIME,
          TIME.plusSeconds(60),
          "https://www.example.org/i.jpg",
          List.of("noai"),
          TIME.plusSeconds(90));

  /** The same with what changed, of an article that turned out to be another. */
  static final ArticleIngested CHANGED =
      INGESTED
          .changing(
              List.of(
                  new SentenceChange(
                      SentenceChange.Kind.ALTERED,
                      1,
                      1,
                      "A ponte reabre na sexta-feira.",
                      "A ponte reabre na segunda-feira.")))
          .merged(ArticleId.of(CanonicalUrl.parse("https://www.example.org/b").orElseThrow()));

  static final FeedState STATE_WITH_GUIDS =
      FEED_STATE.withEntries(
          List.of(
              new FeedState.SeenEntry(
                  ID,
                  "https://www.example.org/news/1",
                  "e1",
                  TIME,
                  TIME.plusSeconds(60),
                  "0123456789abcdef01234567",
                  "https://www.example.org/news/1-new")));

  static final ArticleSummarized SUMMARIZED =
      new ArticleSummarized(
          ID,
          2,
          1,
          Change.UPDATED,
          TOLD,
          "en",
          List.of(TOLD),
          List.of(TOLD),
          new Analysis(List.of(TOLD), Analysis.DISCLAIMER),
          SECTION,
          ORIGINAL,
          List.of(new Origin("Reuters", List.of("s1"))),
          List.of(),
          List.of(new Sentence("s1", 0, 32, "A ponte reabre na segunda-feira.")),
          ENGINE,
          DigitalSourceType.EXTRACTED,
          List.of(new Withheld("number", 1)),
          TIME.plusSeconds(90),
          TIME.plusSeconds(91),
          null);

  /** The same with what came later. */
  static final ArticleSummarized SUMMARIZED_WITH_ENTITIES =
      new ArticleSummarized(
          SUMMARIZED.id(),
          SUMMARIZED.revision(),
          1,
          SUMMARIZED.change(),
          SUMMARIZED.headline(),
          SUMMARIZED.language(),
          SUMMARIZED.summary(),
          SUMMARIZED.account(),
          SUMMARIZED.analysis(),
          SUMMARIZED.section(),
          SUMMARIZED.original(),
          SUMMARIZED.origins(),
          List.of(new Entity("Agência Maré", Entity.Kind.ORGANISATION, List.of("s1"))),
          SUMMARIZED.sentences(),
          SUMMARIZED.compiledBy(),
          SUMMARIZED.digitalSourceType(),
          SUMMARIZED.withheld(),
          SUMMARIZED.ingestedAt(),
          SUMMARIZED.compiledAt(),
          null);

  private static final Features FEATURES =
      new Features(
          List.of(new Features.Feature("brazil", 2)),
          List.of(new Features.Feature("bridge", 3), new Features.Feature("1200", 1)),
          List.of(8L, 9007199254740984L),
          List.of(
              new Features.Claim(
                  Features.Claim.Kind.FIGURE, List.of("dead"), "9", "at-least", "Ana Lima", "s1"),
              new Features.Claim(
                  Features.Claim.Kind.DENIAL, List.of("bridge", "closed"), "", "", "", "s1")));

  /** The same with what stories are found by. */
  static final ArticleSummarized SUMMARIZED_WITH_FEATURES =
      new ArticleSummarized(
          SUMMARIZED.id(),
          SUMMARIZED.revision(),
          1,
          SUMMARIZED.change(),
          SUMMARIZED.headline(),
          SUMMARIZED.language(),
          SUMMARIZED.summary(),
          SUMMARIZED.account(),
          SUMMARIZED.analysis(),
          SUMMARIZED.section(),
          SUMMARIZED.original(),
          SUMMARIZED.origins(),
          SUMMARIZED_WITH_ENTITIES.entities(),
          SUMMARIZED.sentences(),
          SUMMARIZED.compiledBy(),
          SUMMARIZED.digitalSourceType(),
          SUMMARIZED.withheld(),
          SUMMARIZED.ingestedAt(),
          SUMMARIZED.compiledAt(),
          FEATURES);

  static final ArticlePublished PUBLISHED = ArticlePublished.of(SUMMARIZED);

  static final ArticleSummarized SECOND_EDITION =
      new ArticleSummarized(
          SUMMARIZED.id(),
          SUMMARIZED.revision(),
          2,
          SUMMARIZED.change(),
          SUMMARIZED.headline(),
          SUMMARIZED.language(),
          SUMMARIZED.summary(),
          SUMMARIZED.account(),
          SUMMARIZED.analysis(),
          SUMMARIZED.section(),
          SUMMARIZED.original(),
          SUMMARIZED.origins(),
          List.of(),
          SUMMARIZED.sentences(),
          new CompiledBy("model", "a-model", "compile-2", "1"),
          DigitalSourceType.MODEL_WRITTEN,
          SUMMARIZED.withheld(),
          SUMMARIZED.ingestedAt(),
          SUMMARIZED.compiledAt().plusSeconds(180),
          null);

  static final ArticlePublished SECOND_CARD = ArticlePublished.of(SECOND_EDITION);

  static final SummarizedRevision SECOND_EDITION_OF_A_REVISION =
      new SummarizedRevision(ID, 2, 2, null, TIME);

  /** What was told in another language than the original's. */
  static final ArticleSummarized TRANSLATED =
      new ArticleSummarized(
          SUMMARIZED.id(),
          SUMMARIZED.revision(),
          2,
          SUMMARIZED.change(),
          SUMMARIZED.headline(),
          SUMMARIZED.language(),
          List.of(new Statement(TOLD.text(), TOLD.receipts(), List.of("negation", "quote"))),
          SUMMARIZED.account(),
          SUMMARIZED.analysis(),
          SUMMARIZED.section(),
          SUMMARIZED.original(),
          SUMMARIZED.origins(),
          List.of(),
          SUMMARIZED.sentences(),
          new CompiledBy("model", "a-model", "compile-2", "1"),
          DigitalSourceType.MODEL_WRITTEN,
          SUMMARIZED.withheld(),
          SUMMARIZED.ingestedAt(),
          SUMMARIZED.compiledAt().plusSeconds(180),
          null);

  private static final Evidence JOINED =
      new Evidence(Evidence.Decision.JOINED, ID, 0.5, 0.25, List.of("ponte", "lima"));
  private static final Features MEMBER_FEATURES =
      new Features(
          List.of(new Features.Feature("lima", 2)),
          List.of(new Features.Feature("ponte", 1)),
          List.of(64L, 128L),
          List.of(
              new Features.Claim(
                  Features.Claim.Kind.FIGURE, List.of("dead"), "9", "at-least", "Ana Lima", "s1")));

  static final StoryMember STORY_MEMBER =
      new StoryMember(ID, 2, "pt", StoryId.of(ID), 17, JOINED, MEMBER_FEATURES, TIME, 3, 12, null);

  static final StoryMember STORY_MEMBER_OF_AN_OUTLET = STORY_MEMBER.by("globo.g1");

  /** An article that was withdrawn. */
  static final StoryMember FORMER_MEMBER =
      new StoryMember(
          ID,
          3,
          "pt",
          null,
          18,
          new Evidence(Evidence.Decision.LEFT, null, 0, 0, List.of()),
          new Features(List.of(), List.of(), List.of(), List.of()),
          TIME,
          3,
          13,
          null);

  private static final Quote QUOTE =
      new Quote(ID, 2, "s1", "A ponte reabre na segunda-feira.", "pt");

  static final StoryTold STORY_TOLD =
      new StoryTold(
          StoryId.of(ID),
          2,
          1,
          StoryChange.UPDATED,
          null,
          new StoryId("26jsbudui4c4dsbey7cwjejjie"),
          new StorySentence("The bridge reopens on Monday.", "en", List.of(QUOTE)),
          List.of(new StorySentence("The bridge reopens on Monday.", "en", List.of(QUOTE))),
          List.of(
              new StoryArticle(
                  ID,
                  2,
                  "https://www.example.org/news/1",
                  "A ponte reabre",
                  "The bridge reopens on Monday.",
                  "pt",
                  OUTLET,
                  TIME,
                  TIME.plusSeconds(90),
                  List.of(new Origin("Reuters", List.of("s1"))),
                  new ArticleId("26jsbudui4c4dsbey7cwjejjie"),
                  1,
                  JOINED)),
          List.of(
              new Moment(
                  TIME, new StorySentence("The bridge reopens on Monday.", "en", List.of(QUOTE)))),
          List.of(
              new Difference(
                  Difference.Kind.FIGURE,
                  "dead",
                  List.of(new Difference.Side("9", TIME, List.of(QUOTE))))),
          new Reach(1, 1, 1, 1, 1),
          new Section.Label("medtop:04000000", "economy, business and finance"),
          List.of(new Section.Label("076", "Brazil")),
          TIME.plusSeconds(90),
          TIME.plusSeconds(90));

  /** A story that became part of another. */
  static final StoryTold MERGED_STORY =
      new StoryTold(
          StoryId.of(ID),
          3,
          1,
          StoryChange.MERGED,
          new StoryId("26jsbudui4c4dsbey7cwjejjie"),
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new Reach(0, 0, 0, 0, 0),
          Section.Label.UNCLASSIFIED,
          List.of(),
          TIME.plusSeconds(90),
          TIME.plusSeconds(120));

  private Examples() {}
}
