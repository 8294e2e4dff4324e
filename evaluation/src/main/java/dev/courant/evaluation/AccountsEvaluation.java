package dev.courant.evaluation;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Features.Claim;
import dev.courant.model.Outlet;
import dev.courant.model.Sentence;
import dev.courant.model.story.Difference;
import dev.courant.model.story.StoryTold;
import dev.courant.summarize.claims.ArticleClaims;
import dev.courant.summarize.text.SourceText;
import dev.courant.testkit.stories.PlantedNewsroom;
import dev.courant.testkit.stories.PlantedStory;
import dev.courant.testkit.stories.PlantedStory.PlantedDifference;
import dev.courant.testkit.stories.PlantedStory.Teller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether copies, origins and differences are told as they are. On the planted newsroom (without a
 * PATH), of two families of sentences: {@code origins}, the share of stories whose independent
 * accounts are counted right; {@code found}, the share of planted differences that are shown;
 * {@code false}, the share of those shown that were not planted. On a file of stories as for {@code
 * stories}, each case lists the differences, and on a directory of saved pages the claims, to be
 * read by hand.
 */
final class AccountsEvaluation implements Evaluation {
  /** In the place of a corpus: stories made for it. */
  static final String PLANTED = "planted";

  private static final int STORIES = 40;

  /** "6. 1 - magnitude", "170, 000": parted as no outlet does it. */
  private static final Pattern PARTED_NUMBER = Pattern.compile("(?<=\\d)([.,]) (?=\\d)");

  private static final Pattern PARTED_HYPHEN =
      Pattern.compile("(?<=[\\p{L}\\d]) - (?=(?:magnitude|year|old|day|month|foot|mile)\\b)");

  private final long seed;
  private final ToldStories stories = new ToldStories();

  AccountsEvaluation(long seed) {
    this.seed = seed;
  }

  /** One line of {@code --out}. */
  record Planted(
      int family,
      String kind,
      int origins,
      int planted,
      List<PlantedDifference> missed,
      List<Difference> wrong,
      List<String> urls,
      List<String> bodies) {}

  /** One line of {@code --out} for a corpus. */
  record Shown(String story, int articles, int origins, List<Difference> differences) {}

  /** One line of {@code --out} for saved pages. */
  record Claimed(String id, Claim claim, String sentence) {}

  /** A line of a corpus of stories. */
  record Line(String id, String story, String language, String title, String text) {}

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    if (corpus.endsWith(PLANTED)) {
      figures.put("seed", seed);
      planted(0, perCase, figures, "");
      planted(1, perCase, figures, "kept_aside_");
    } else if (Files.isDirectory(corpus)) {
      pages(corpus, perCase, figures);
    } else {
      corpus(corpus, perCase, figures);
    }
    return figures;
  }

  private void planted(
      int family, Consumer<Object> perCase, Map<String, Object> figures, String prefix) {
    int right = 0;
    int planted = 0;
    int found = 0;
    int wrong = 0;
    List<PlantedStory> made = PlantedNewsroom.of(seed, family, STORIES);
    for (PlantedStory each : made) {
      StoryTold told = stories.tell(each.articles());
      Planted result = compared(family, each, told);
      perCase.accept(result);
      right += told.reach().origins() == each.originCount() ? 1 : 0;
      planted += each.differences().size();
      found += each.differences().size() - result.missed().size();
      wrong += result.wrong().size();
    }
    figures.put(prefix + "stories", made.size());
    figures.put(prefix + "origins", (double) right / made.size());
    figures.put(prefix + "planted", planted);
    figures.put(prefix + "found", planted == 0 ? 1.0 : (double) found / planted);
    figures.put(prefix + "false", found + wrong == 0 ? 0.0 : (double) wrong / (found + wrong));
  }

  private static Planted compared(int family, PlantedStory story, StoryTold told) {
    List<PlantedDifference> missed = new ArrayList<>(story.differences());
    List<Difference> wrong = new ArrayList<>();
    for (Difference shown : told.differences()) {
      boolean planted =
          shown.kind() == Difference.Kind.SINGLE_ORIGIN
              ? single(story, shown)
              : missed.removeIf(each -> same(each, shown));
      if (!planted) {
        wrong.add(shown);
      }
    }
    return new Planted(
        family,
        story.kind(),
        story.originCount(),
        told.reach().origins(),
        missed,
        wrong,
        story.articles().stream().map(ArticleIngested::url).toList(),
        story.articles().stream().map(ArticleIngested::body).toList());
  }

  private static boolean single(PlantedStory story, Difference shown) {
    return story.tellers().stream()
            .filter(teller -> shown.about().startsWith(teller.about()))
            .map(Teller::origin)
            .distinct()
            .count()
        == 1;
  }

  private static boolean same(PlantedDifference planted, Difference shown) {
    Set<String> values =
        shown.sides().stream().map(Difference.Side::value).collect(Collectors.toSet());
    return values.equals(planted.values())
        && (shown.kind() == Difference.Kind.DENIAL || shown.about().startsWith(planted.about()));
  }

  private void pages(Path corpus, Consumer<Object> perCase, Map<String, Object> figures)
      throws IOException {
    CorpusTexts texts = new CorpusTexts();
    Map<String, Integer> kinds = new TreeMap<>();
    List<String> ids = SavedPage.ids(corpus);
    ArticleClaims finder = new ArticleClaims();
    long nanoseconds = 0;
    for (String id : ids) {
      SourceText text = texts.of(SavedPage.read(corpus, id).expected());
      long start = System.nanoTime();
      List<Claim> claims = finder.find(text);
      nanoseconds += System.nanoTime() - start;
      Map<String, String> sentences =
          text.sentences().stream().collect(Collectors.toMap(Sentence::id, Sentence::text));
      for (Claim claim : claims) {
        kinds.merge(claim.kind().name(), 1, Integer::sum);
        perCase.accept(new Claimed(id, claim, sentences.getOrDefault(claim.receipt(), "")));
      }
    }
    figures.put("pages", ids.size());
    figures.put("claims", kinds);
    figures.put("ms", nanoseconds / 1e6 / Math.max(1, ids.size()));
  }

  private void corpus(Path corpus, Consumer<Object> perCase, Map<String, Object> figures)
      throws IOException {
    Map<String, List<ArticleIngested>> byStory = new TreeMap<>();
    int number = 0;
    for (Line line : JsonLines.read(corpus, Line.class)) {
      number++;
      byStory.computeIfAbsent(line.story(), key -> new ArrayList<>()).add(article(line, number));
    }
    int shown = 0;
    Map<String, Integer> kinds = new TreeMap<>();
    for (Map.Entry<String, List<ArticleIngested>> each : byStory.entrySet()) {
      StoryTold told = stories.tell(each.getValue());
      shown += told.differences().size();
      told.differences().forEach(one -> kinds.merge(one.kind().name(), 1, Integer::sum));
      perCase.accept(
          new Shown(
              each.getKey(), told.articles().size(), told.reach().origins(), told.differences()));
    }
    figures.put("stories", byStory.size());
    figures.put("differences", shown);
    figures.put("kinds", kinds);
  }

  private static String whole(String text) {
    String numbers = PARTED_NUMBER.matcher(CorpusTexts.joined(text)).replaceAll("$1");
    return PARTED_HYPHEN.matcher(numbers).replaceAll("-");
  }

  /** Each as of an outlet of its own, a minute after the one before. */
  private static ArticleIngested article(Line line, int number) {
    String url = "https://outlet" + number + ".example/article";
    Outlet outlet = new Outlet("outlet" + number, "Outlet " + number, null);
    ArticleIngested bare = new BareText(line.title(), whole(line.text())).article(outlet, url);
    return new ArticleIngested(
        ArticleId.of(CanonicalUrl.parse(url).orElseThrow()),
        1,
        bare.change(),
        url,
        bare.feed(),
        outlet,
        bare.title(),
        bare.body(),
        line.language(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        Instant.EPOCH.plusSeconds(60L * number));
  }
}
