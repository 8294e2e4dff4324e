package dev.courant.endtoend;

import dev.courant.model.EventCodec;
import dev.courant.testkit.infrastructure.Infrastructure;
import dev.courant.testkit.newsroom.FeedFormat;
import dev.courant.testkit.newsroom.GeneratedStories;
import dev.courant.testkit.newsroom.Newsroom;
import dev.courant.testkit.newsroom.NewsroomArticle;
import dev.courant.testkit.newsroom.ScriptedOutlet;
import dev.courant.testkit.newsroom.ScriptedOutlets;
import dev.courant.testkit.newsroom.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * {@code ./courant chaos --rounds N --seed S}: in each round articles are published and corrected
 * while a service that the dice choose is killed or frozen at a moment that the dice choose; then
 * what was lost or doubled is counted.
 */
final class KillRounds {
  private static final int OUTLETS = 8;
  private static final int STORIES_A_ROUND = 40;
  private static final int LONGEST_FLOW_MS = 3_000;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Random dice;
  private final long run = System.nanoTime();
  private final List<ScriptedOutlet> outlets =
      IntStream.range(0, OUTLETS)
          .mapToObj(i ->
              ScriptedOutlet.at("chaos-" + i + "-" + run + ".example", FeedFormat.values()[i % 3]))
          .toList();
  private final ScriptedOutlets desk = new ScriptedOutlets(outlets, Clock.systemUTC());
  private int kills;
  private int freezes;
  private int flowing;

  KillRounds(long seed) {
    dice = new Random(seed);
  }

  /** Runs, and prints one line of JSON; whether every guarantee was kept. */
  boolean run(int rounds, long seed) throws Exception {
    Path directory = Files.createTempDirectory("courant-chaos-");
    List<Story> stories =
        GeneratedStories.of(seed, STORIES_A_ROUND * rounds, outlets, Instant.now());
    try (Newsroom newsroom = Newsroom.start(desk);
        Newswire newswire =
            Newswire.start(Jars.built(), Infrastructure.shared(), newsroom, directory)) {
      for (int round = 0; round < rounds; round++) {
        List<Story> now = stories.subList(round * STORIES_A_ROUND, (round + 1) * STORIES_A_ROUND);
        now.subList(0, STORIES_A_ROUND / 2).forEach(desk::publish);
        changeSomething();
        awaitMore(newswire);
        now.subList(STORIES_A_ROUND / 2, STORIES_A_ROUND).forEach(desk::publish);
        pause(dice.nextInt(LONGEST_FLOW_MS));
        flowing += newswire.total() < desk.articles().size() ? 1 : 0;
        befall(newswire.services().get(dice.nextInt(newswire.services().size())));
        System.out.printf(
            "round %d of %d: %d articles served%n", round + 1, rounds, newswire.total());
      }
      boolean settled = settle(newswire);
      List<Tally> tallies = newswire.tallies();
      System.out.println(EventCodec.text(figures(settled, newswire, tallies)));
      if (!settled) {
        System.out.println(newswire.logs());
      }
      return settled && tallies.stream().allMatch(Tally::isClean);
    }
  }

  private void changeSomething() {
    List<NewsroomArticle> standing =
        desk.articles().stream().filter(article -> !article.withdrawn()).toList();
    NewsroomArticle one = standing.get(dice.nextInt(standing.size()));
    desk.correct(
        one.url(),
        "Corrected to wording " + (one.revision() + 1) + ": " + one.title(),
        List.of("The text was corrected. Wording " + (one.revision() + 1) + " holds."));
  }

  /** Waits until something is served that was not before. */
  private void awaitMore(Newswire newswire) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (newswire.total() <= desk.articles().size() - STORIES_A_ROUND / 2
        && Instant.now().isBefore(giveUp)) {
      pause(100);
    }
  }

  private void befall(ServiceProcess service) throws Exception {
    if (dice.nextInt(3) == 0) {
      freezes++;
      service.signal("STOP");
      pause(1_000 + dice.nextInt(14_000));
      service.signal("CONT");
    } else {
      kills++;
      service.kill();
      pause(dice.nextInt(4_000));
      service.startAgain();
    }
  }

  /** Whether every article is served at its last revision within the patience. */
  private boolean settle(Newswire newswire) throws Exception {
    Instant giveUp = Instant.now().plus(PATIENCE);
    List<NewsroomArticle> open = new ArrayList<>(desk.articles());
    while (!open.isEmpty() && Instant.now().isBefore(giveUp)) {
      open.removeIf(article -> isServed(newswire, article));
      pause(500);
    }
    return open.isEmpty();
  }

  private static boolean isServed(Newswire newswire, NewsroomArticle article) {
    try {
      return newswire
          .get("/api/v1/articles/" + article.id())
          .path("original")
          .path("headline")
          .asString("")
          .equals(article.title());
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private Map<String, Object> figures(boolean settled, Newswire newswire, List<Tally> tallies) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("articles", desk.articles().size());
    figures.put("served", newswire.total());
    figures.put("kills", kills);
    figures.put("freezes", freezes);
    figures.put("while_articles_flowed", flowing);
    figures.put("settled", settled);
    figures.put("lost", tallies.stream().mapToInt(Tally::lost).sum());
    figures.put("doubled", tallies.stream().mapToInt(Tally::doubled).sum());
    figures.put("disordered", tallies.stream().mapToInt(Tally::disordered).sum());
    figures.put("invented", tallies.stream().mapToInt(Tally::invented).sum());
    return figures;
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }
}
