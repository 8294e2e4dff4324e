package dev.courant.evaluation;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.Outlet;
import dev.courant.story.matching.Arrival;
import dev.courant.story.matching.Matcher;
import dev.courant.story.matching.StoryMatcher;
import dev.courant.story.matching.WindowSettings;
import dev.courant.summarize.features.ClaimFinder;
import dev.courant.summarize.features.FeatureExtractor;
import dev.courant.summarize.text.SourceText;
import dev.courant.summarize.text.SourceTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How well the stories that articles end in agree with those that people put them into.
 *
 * <p>Figures: B-cubed {@code precision}, {@code recall} and {@code f1}; {@code pairs_f1}; {@code
 * f1_worked} and {@code f1_aside}, over the two thirds of the stories that were looked at while the
 * matcher was made and over the third that was not; {@code moved}, how often an article changed its
 * story; {@code baseline_f1}, that of {@link BigramStories}; {@code ms}, the mean time of one
 * article's matching.
 */
final class StoriesEvaluation implements Evaluation {
  private static final Outlet NOBODY = new Outlet("corpus", "Corpus", null);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int SECONDS_BETWEEN = 60;
  private static final int THIRDS = 3;

  private final long shuffle;
  private final SourceTexts texts = new SourceTexts();
  private final FeatureExtractor features = new FeatureExtractor(ClaimFinder.NONE);

  /**
   * An evaluation.
   *
   * @param shuffle seed of the order in which the articles come; 0: the corpus's
   */
  StoriesEvaluation(long shuffle) {
    this.shuffle = shuffle;
  }

  /**
   * One line of {@code --out}.
   *
   * @param story id of the story that the article ended in
   */
  record Result(String id, String story) {}

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    List<StoryCase> cases = JsonLines.read(corpus, StoryCase.class);
    List<StoryCase> arriving = new ArrayList<>(cases);
    if (shuffle != 0) {
      Collections.shuffle(arriving, new Random(shuffle));
    }
    Run run = new Run();
    for (StoryCase each : arriving) {
      run.take(arrival(each, run.stories.size()));
    }
    List<String> found =
        cases.stream().map(each -> Objects.requireNonNull(run.stories.get(id(each)))).toList();
    for (int i = 0; i < cases.size(); i++) {
      perCase.accept(new Result(cases.get(i).id(), found.get(i)));
    }
    Map<String, Object> figures = figures(cases, found);
    figures.put("moved", run.moved);
    figures.put("baseline_f1", BigramStories.f1(arriving));
    figures.put("ms", run.nanoseconds / 1e6 / Math.max(1, cases.size()));
    return figures;
  }

  private static Map<String, Object> figures(List<StoryCase> cases, List<String> found) {
    List<String> wanted = cases.stream().map(StoryCase::story).toList();
    BCubed all = BCubed.of(found, wanted);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("cases", cases.size());
    figures.put("precision", all.precision());
    figures.put("recall", all.recall());
    figures.put("f1", all.f1());
    figures.put("pairs_f1", BCubed.pairs(found, wanted));
    figures.put("f1_worked", of(found, wanted, false).f1());
    figures.put("f1_aside", of(found, wanted, true).f1());
    return figures;
  }

  private static BCubed of(List<String> found, List<String> wanted, boolean aside) {
    List<String> foundThere = new ArrayList<>();
    List<String> wantedThere = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (isAside(wanted.get(i)) == aside) {
        foundThere.add(found.get(i));
        wantedThere.add(wanted.get(i));
      }
    }
    return BCubed.of(foundThere, wantedThere);
  }

  /** Stories that are alike have one number and differ in a letter behind it. */
  private static boolean isAside(String story) {
    String topic = story.replaceAll("\\D+$", "");
    String hash = ArticleId.of(new CanonicalUrl("https://corpus.example/" + topic)).value();
    return hash.hashCode() % THIRDS == 0;
  }

  private Arrival arrival(StoryCase each, int number) {
    SourceText text = texts.of(article(each));
    Instant at = START.plusSeconds((long) SECONDS_BETWEEN * number);
    return new Arrival(id(each), 1, text.language(), features.of(text), at);
  }

  private static ArticleIngested article(StoryCase each) {
    String url = "https://corpus.example/" + each.id();
    String title = each.title() == null ? "" : each.title();
    return new ArticleIngested(
        id(each),
        1,
        Change.CREATED,
        url,
        NOBODY.id(),
        NOBODY,
        title,
        each.text(),
        each.language(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        START);
  }

  private static ArticleId id(StoryCase each) {
    return ArticleId.of(new CanonicalUrl("https://corpus.example/" + each.id()));
  }

  private static final class Run {
    private final Matcher matcher = new StoryMatcher(WindowSettings.DEFAULT);
    private final Map<ArticleId, String> stories = new HashMap<>();
    private int moved;
    private long nanoseconds;

    void take(Arrival arrival) {
      long start = System.nanoTime();
      Matcher.Decisions decisions = matcher.take(arrival);
      nanoseconds += System.nanoTime() - start;
      decisions
          .members()
          .forEach(member -> {
            @Nullable String before =
                stories.put(member.article(), Objects.requireNonNull(member.story()).value());
            moved += before == null ? 0 : 1;
          });
    }
  }
}
