package dev.courant.endtoend;

import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Feed;
import dev.courant.model.Topics;
import dev.courant.testkit.infrastructure.Infrastructure;
import dev.courant.testkit.newsroom.FeedFormat;
import dev.courant.testkit.newsroom.GeneratedStories;
import dev.courant.testkit.newsroom.Newsroom;
import dev.courant.testkit.newsroom.NewsroomArticle;
import dev.courant.testkit.newsroom.ScriptedOutlet;
import dev.courant.testkit.newsroom.ScriptedOutlets;
import dev.courant.testkit.newsroom.Story;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many feeds polled by two instances of ingest-service, one of which is killed while articles flow,
 * and started again. New articles appear meanwhile, every fifth article stands in the feed of
 * another outlet too, in other words, and some are corrected when all are there.
 */
final class FeedsRun {
  private static final int BEFORE = 2;
  private static final int EVERY_LINKED = 5;
  private static final int EVERY_CORRECTED = 20;
  private static final int REQUESTS_PER_HOST = 2;
  private static final Duration LOOK = Duration.ofMillis(200);

  /**
   * What is to be done.
   *
   * @param pollEvery shortest polling interval; the longest is twice that
   * @param down how long the killed instance stays away
   */
  record Plan(int feeds, long seed, Duration pollEvery, Duration down, Duration patience) {}

  private final Plan plan;
  private final Random dice;
  private final List<ScriptedOutlet> outlets;
  private final ScriptedOutlets desk;
  // Article ids; read by the one thread that runs.
  private final Set<String> ours = new HashSet<>();

  FeedsRun(Plan plan) {
    this.plan = plan;
    dice = new Random(plan.seed());
    String run = Long.toString(System.nanoTime(), 36);
    outlets =
        IntStream.range(0, plan.feeds())
            .mapToObj(i ->
                ScriptedOutlet.at("www.f" + i + "-" + run + ".example", FeedFormat.values()[i % 3]))
            .toList();
    desk = new ScriptedOutlets(outlets, Clock.systemUTC());
  }

  /** Does it; blocks. */
  FeedsFindings run(Path directory) throws Exception {
    Instant began = Instant.now();
    List<Story> stories =
        GeneratedStories.of(plan.seed(), plan.feeds() * (BEFORE + 1), outlets, Instant.now());
    publish(stories.subList(0, plan.feeds() * BEFORE));
    try (Newsroom newsroom = Newsroom.start(desk);
        ServiceProcess first = start("a", newsroom, directory);
        ServiceProcess second = start("b", newsroom, directory);
        var raw =
            new TopicFollower<>(
                Infrastructure.shared().kafka(),
                Topics.RAW,
                ArticleIngested.class,
                ours::contains)) {
      int before = await(raw, plan.feeds() * BEFORE / 2);
      publish(stories.subList(plan.feeds() * BEFORE, stories.size()));
      int killedAt = await(raw, Math.max(before + 1, plan.feeds() * BEFORE + plan.feeds() / 4));
      first.kill();
      LockSupport.parkNanos(plan.down().toNanos());
      first.startAgain();
      await(raw, stories.size());
      List<NewsroomArticle> corrected = correct();
      boolean settled = settle(raw, corrected);
      // Another round of polls, which must bring nothing.
      LockSupport.parkNanos(plan.pollEvery().multipliedBy(2).toNanos());
      List<ArticleIngested> published = raw.values();
      FeedsFindings findings =
          new FeedsFindings(
              plan.feeds(),
              killedAt,
              settled,
              Tally.of(Topics.RAW, published, desk.articles()),
              AskedFeeds.of(newsroom.requests().all(), addresses(newsroom), REQUESTS_PER_HOST),
              FeedsFindings.Counts.of(desk.articles(), published),
              Duration.between(began, Instant.now()));
      if (!findings.isClean()) {
        System.err.println(ServiceProcess.logs(List.of(first, second)));
      }
      return findings;
    }
  }

  private ServiceProcess start(String name, Newsroom newsroom, Path directory) {
    IngestSettings settings = new IngestSettings(Infrastructure.shared(), newsroom, directory);
    return ServiceProcess.start(
        Jars.built(),
        "ingest-service",
        "ingest-" + name,
        directory,
        settings.polled("Chaos-" + name, plan.pollEvery(), plan.pollEvery().multipliedBy(2)));
  }

  private void publish(List<Story> stories) {
    for (Story story : stories) {
      NewsroomArticle article = desk.publish(story);
      ours.add(article.id().value());
      if (dice.nextInt(EVERY_LINKED) == 0) {
        ScriptedOutlet other = outlets.get(dice.nextInt(outlets.size()));
        if (!other.host().equals(story.host())) {
          desk.link(other.host(), article.url(), "Seen elsewhere: " + article.title());
        }
      }
    }
  }

  private List<NewsroomArticle> correct() {
    List<NewsroomArticle> corrected = new ArrayList<>();
    for (NewsroomArticle article : List.copyOf(desk.articles())) {
      if (dice.nextInt(EVERY_CORRECTED) == 0) {
        corrected.add(
            desk.correct(
                article.url(),
                "Corrected: " + article.title(),
                List.of(
                    "The council of Ardmoyle takes back what was said before. " + article.id())));
      }
    }
    return corrected;
  }

  /** Waits until so many of our articles are there; how many there are then. */
  private int await(TopicFollower<ArticleIngested> raw, int count) {
    Instant giveUp = Instant.now().plus(plan.patience());
    int found = raw.values().size();
    while (found < count && Instant.now().isBefore(giveUp)) {
      LockSupport.parkNanos(LOOK.toNanos());
      found = raw.values().size();
    }
    return found;
  }

  private boolean settle(TopicFollower<ArticleIngested> raw, List<NewsroomArticle> corrected) {
    Instant giveUp = Instant.now().plus(plan.patience());
    while (!areThere(corrected, raw.values())) {
      if (Instant.now().isAfter(giveUp)) {
        return false;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return true;
  }

  private static boolean areThere(
      List<NewsroomArticle> corrected, List<ArticleIngested> published) {
    Set<String> titles = published.stream().map(ArticleIngested::title).collect(Collectors.toSet());
    return corrected.stream().allMatch(article -> titles.contains(article.title()));
  }

  private static Set<String> addresses(Newsroom newsroom) {
    return newsroom.feeds().stream()
        .map(Feed::url)
        .map(url -> CanonicalUrl.parse(url).orElseThrow().value())
        .collect(Collectors.toSet());
  }
}
