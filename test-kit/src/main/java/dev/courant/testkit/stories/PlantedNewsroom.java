package dev.courant.testkit.stories;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.testkit.stories.PlantedStory.PlantedDifference;
import dev.courant.testkit.stories.PlantedStory.Teller;
import dev.courant.testkit.stories.Reporter.Focus;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes stories as twelve outlets in six languages tell them, with planted copies, shortened
 * copies, named origins, differing figures, denials, updates, and sentences that look like
 * differences and are none: ages, dates, ordinals, parts, other events, other things. The same seed
 * gives the same stories; another one gives other words, outlets and values.
 */
public final class PlantedNewsroom {
  private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
  private static final List<String> TOPICS = List.of("hospital", "bribes", "river", "data");
  private static final int ACCOUNTS = 4;

  private final Random dice;
  private final Reporter reporter;
  private Scene scene;
  private List<Draft> drafts = new ArrayList<>();
  private List<List<Integer>> same = new ArrayList<>();
  private List<PlantedDifference> differences = new ArrayList<>();

  private PlantedNewsroom(long seed, int family) {
    this.dice = new Random(seed * 31 + family);
    this.reporter = new Reporter(dice, family);
    this.scene = new Scene(dice, Scene.Sort.QUAKE);
  }

  /**
   * Stories.
   *
   * @param family 0 or 1: which of two families of sentences they are made of
   */
  public static List<PlantedStory> of(long seed, int family, int count) {
    PlantedNewsroom newsroom = new PlantedNewsroom(seed, family);
    return IntStream.range(0, count).mapToObj(newsroom::story).toList();
  }

  private PlantedStory story(int number) {
    boolean dispute = number % 4 == 3;
    Scene.Sort sort = dispute ? Scene.Sort.DISPUTE : Scene.Sort.values()[dice.nextInt(3)];
    scene = new Scene(dice, sort);
    drafts = new ArrayList<>();
    same = new ArrayList<>();
    differences = new ArrayList<>();
    String kind = dispute ? "denial" : kind(number);
    if (dispute) {
      dispute(number % 12 != 3);
    } else {
      disaster(kind);
    }
    copies();
    origins();
    return finished(kind, number);
  }

  private static String kind(int number) {
    if (number % 4 < 2) {
      return "figures";
    }
    return number % 8 == 2 ? "agreed" : "update";
  }

  /**
   * Outlets for a story.
   *
   * @param apart whether they are of different publishers
   * @param alone whether nobody else writes in the language of the first
   */
  private List<Newspaper> papers(boolean apart, boolean alone) {
    List<Newspaper> all = new ArrayList<>(Newspaper.ALL);
    Collections.shuffle(all, dice);
    List<Newspaper> chosen = new ArrayList<>();
    for (Newspaper paper : all) {
      boolean known = chosen.stream().anyMatch(c -> c.publisher() == paper.publisher());
      boolean beside = !chosen.isEmpty() && chosen.getFirst().language().equals(paper.language());
      if (chosen.size() < ACCOUNTS && !(apart && known) && !(alone && beside)) {
        chosen.add(paper);
      }
    }
    return chosen;
  }

  private void disaster(String kind) {
    boolean figures = kind.equals("figures");
    List<Newspaper> papers = papers(figures, kind.equals("update"));
    String what = scene.pick(scene.sort.counted());
    int value = scene.of(what);
    int other = scene.value(what, value);
    boolean least = dice.nextInt(3) == 0;
    int minute = 0;
    if (kind.equals("update")) {
      drafts.add(disaster(papers.getFirst(), new Focus(what, Math.min(value, other), least), 0));
      value = Math.max(value, other);
      minute += 90;
    }
    for (int i = 0; i < papers.size(); i++) {
      int said = figures && i == 1 ? other : value;
      drafts.add(disaster(papers.get(i), new Focus(what, said, least), minute));
      minute += 20 + dice.nextInt(30);
    }
    if (figures) {
      differences.add(
          new PlantedDifference(term(what), Set.of(told(what, value), told(what, other))));
    }
  }

  private Draft disaster(Newspaper paper, Focus focus, int minute) {
    return reporter.disaster(scene, paper, focus, variant(paper), minute);
  }

  private int variant(Newspaper paper) {
    return (int) drafts.stream().filter(d -> d.paper.language().equals(paper.language())).count();
  }

  private static String told(String what, int value) {
    return what.equals("magnitude")
        ? value / 10 + (value % 10 == 0 ? "" : "." + value % 10)
        : "" + value;
  }

  private static String term(String what) {
    return what.equals("houses") ? "house" : what;
  }

  private void dispute(boolean denied) {
    String topic = scene.pick(TOPICS);
    List<Newspaper> papers = papers(true, false);
    int minute = 0;
    for (int i = 0; i < papers.size(); i++) {
      Newspaper paper = papers.get(i);
      String stance = (denied && i == 1 ? "deny " : "assert ") + topic;
      drafts.add(reporter.dispute(scene, paper, stance, variant(paper), minute));
      minute += 25;
    }
    if (denied) {
      differences.add(new PlantedDifference(topic, Set.of("asserts", "denies")));
    }
  }

  private String text(Newspaper paper, String key, int variant) {
    return reporter.text(scene, paper, key, variant);
  }

  /** A whole copy and a shortened one, by outlets of publishers that have told nothing yet. */
  private void copies() {
    for (int i = 0; i < 2; i++) {
      int original = dice.nextInt(Math.min(ACCOUNTS, drafts.size()));
      Draft from = drafts.get(original);
      Newspaper other =
          Newspaper.in(from.paper.language()).stream()
              .filter(
                  paper -> drafts.stream().noneMatch(d -> d.paper.publisher() == paper.publisher()))
              .findFirst()
              .orElse(null);
      if (other == null) {
        continue;
      }
      boolean shortened = dice.nextBoolean();
      Draft copy = new Draft(other, text(other, "title " + scene.sort.key(), 1), 400 + i);
      int kept = shortened ? Math.max(4, from.sentences.size() / 2) : from.sentences.size();
      copy.sentences.addAll(from.sentences.subList(0, kept));
      if (!shortened) {
        copy.sentences.set(0, text(other, "lead " + scene.sort.key(), 1));
      }
      drafts.add(copy);
      same.add(List.of(original, drafts.size() - 1));
    }
  }

  /** Two accounts that name one agency, and in some stories one that names another's outlet. */
  private void origins() {
    if (drafts.size() < 4 || !differences.isEmpty() && dice.nextBoolean()) {
      return;
    }
    int agency = dice.nextInt(2);
    int first = differences.isEmpty() ? 0 : 2;
    int second = differences.isEmpty() ? 2 : 3;
    for (int i : new int[] {first, second}) {
      Draft draft = drafts.get(i);
      String text = text(draft.paper, "agency", 0);
      draft.sentences.add(2, text.replace("{agency}", draft.paper.agency(agency)));
    }
    same.add(List.of(first, second));
    if (differences.isEmpty() && dice.nextInt(3) == 0) {
      Draft naming = drafts.get(3);
      String text = text(naming.paper, "outlet", 0);
      naming.sentences.add(text.replace("{outlet}", drafts.get(1).paper.outlet().name()));
      same.add(List.of(1, 3));
    }
  }

  private PlantedStory finished(String kind, int number) {
    int[] groups = IntStream.range(0, drafts.size()).toArray();
    for (int i = 0; i < groups.length; i++) {
      for (int j = 0; j < i; j++) {
        if (drafts.get(i).paper.publisher() == drafts.get(j).paper.publisher()) {
          join(groups, i, j);
        }
      }
    }
    same.forEach(pair -> join(groups, pair.get(0), pair.get(1)));
    List<ArticleIngested> articles = new ArrayList<>();
    List<Teller> tellers = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      articles.add(article(drafts.get(i), number, i));
      for (String what : drafts.get(i).tells) {
        tellers.add(new Teller(term(what), groups[i]));
      }
    }
    return new PlantedStory(
        kind, articles, IntStream.of(groups).boxed().toList(), differences, tellers);
  }

  private static void join(int[] groups, int one, int other) {
    int from = Math.max(groups[one], groups[other]);
    int to = Math.min(groups[one], groups[other]);
    for (int i = 0; i < groups.length; i++) {
      groups[i] = groups[i] == from ? to : groups[i];
    }
  }

  private static ArticleIngested article(Draft draft, int story, int number) {
    String url = "https://" + draft.paper.host() + "/" + story + "/" + number;
    CanonicalUrl canonical = CanonicalUrl.parse(url).orElseThrow();
    Instant at = NOON.plus(Duration.ofMinutes(draft.minute));
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < draft.sentences.size(); i++) {
      body.append(i == 0 ? "" : i % 2 == 0 ? "\n\n" : " ").append(draft.sentences.get(i));
    }
    return new ArticleIngested(
        ArticleId.of(canonical),
        1,
        Change.CREATED,
        url,
        draft.paper.outlet().id(),
        draft.paper.outlet(),
        draft.title,
        Normalizer.normalize(body, Normalizer.Form.NFC),
        draft.paper.language(),
        List.of(),
        at,
        null,
        null,
        List.of(),
        at.plusSeconds(60));
  }
}
