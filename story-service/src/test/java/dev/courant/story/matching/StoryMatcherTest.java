package dev.courant.story.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.ArticleId;
import dev.courant.model.Features;
import dev.courant.model.Features.Feature;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.Evidence.Decision;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.story.matching.Matcher.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryMatcherTest {
  private static final WindowSettings SMALL = new WindowSettings(Duration.ofDays(1), 220);

  @Test
  void putsReportsOfOneEventTogetherAndSaysWhy() {
    StoryMatcher matcher = matcherWithOthers();
    matcher.take(article(1, "en", "aceh indonesia bireun", "earthquake collapse depth buildings"));
    Decisions decisions =
        matcher.take(article(2, "en", "aceh indonesia", "earthquake injured depth buildings"));

    StoryMember second = decisions.members().getFirst();
    assertThat(second.story()).isEqualTo(StoryId.of(Articles.id(1)));
    assertThat(second.why().decision()).isEqualTo(Decision.JOINED);
    assertThat(second.why().nearest()).isEqualTo(Articles.id(1));
    assertThat(second.why().score()).isGreaterThanOrEqualTo(second.why().threshold());
    assertThat(second.why().shared()).contains("aceh", "depth").doesNotContain("injured");
  }

  @Test
  void findsTheSameEventInAnotherLanguageByNamesAsTheySound() {
    StoryMatcher matcher = matcherWithOthers();
    matcher.take(article(1, "en", "degtyarev sakhalin gazprom exxon", "gas dollar contract 2025"));
    Decisions decisions =
        matcher.take(article(2, "ru", "degtiarev sakhalin gazprom", "gas dollar kontrakt 2025"));

    assertThat(decisions.members().getFirst().story()).isEqualTo(StoryId.of(Articles.id(1)));
  }

  @Test
  void beginsAStoryForWhatNobodyElseTells() {
    StoryMatcher matcher = matcherWithOthers();
    Decisions decisions = matcher.take(article(1, "en", "nobody nowhere", "nothing like this"));

    StoryMember only = decisions.members().getFirst();
    assertThat(only.story()).isEqualTo(StoryId.of(Articles.id(1)));
    assertThat(only.why().decision()).isEqualTo(Decision.BEGAN);
    assertThat(only.why().shared()).isEmpty();
  }

  @Test
  void aWithdrawnArticleIsInNoStory() {
    StoryMatcher matcher = matcherWithOthers();
    matcher.take(article(1, "en", "aceh indonesia bireun", "earthquake collapse depth"));
    StoryMember left = matcher.withdraw(Articles.id(1), 2).members().getFirst();
    Decisions again =
        matcher.take(article(2, "en", "aceh indonesia bireun", "earthquake collapse depth"));

    assertThat(left.story()).isNull();
    assertThat(left.why().decision()).isEqualTo(Decision.LEFT);
    assertThat(again.members().getFirst().why().decision()).isEqualTo(Decision.BEGAN);
    assertThat(matcher.withdraw(Articles.id(77), 1).members()).isEmpty();
  }

  @Test
  void anEarlierRevisionChangesNothing() {
    StoryMatcher matcher = new StoryMatcher(WindowSettings.DEFAULT);
    Arrival first = article(1, "en", "aceh", "earthquake");
    matcher.take(new Arrival(first.article(), 3, "en", first.features(), first.at()));

    assertThat(matcher.take(first).members()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyArticleIsInExactlyOneStoryAndEveryMoveIsTold(long seed) {
    StoryMatcher matcher = new StoryMatcher(WindowSettings.DEFAULT);
    Map<ArticleId, StoryId> stories = new HashMap<>();
    Set<StoryId> begun = new HashSet<>();
    for (Call call : calls(seed, 600)) {
      Decisions decisions = call.on(matcher);
      decisions
          .merges()
          .forEach(merge -> {
            assertThat(stories).doesNotContainValue(null);
            assertThat(merge.from()).isNotEqualTo(merge.into());
          });
      for (StoryMember member : decisions.members()) {
        StoryId story = member.story();
        if (story == null) {
          stories.remove(member.article());
        } else {
          stories.put(member.article(), story);
          begun.add(story);
        }
      }
      decisions
          .merges()
          .forEach(merge ->
              assertThat(stories.values())
                  .as("members of a merged story")
                  .doesNotContain(merge.from()));
      decisions.splits().forEach(split -> assertThat(begun).contains(split.from()));
    }
    assertThat(new HashSet<>(stories.values())).hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void decidesAfterARestoreAsWithoutABreak(long seed) {
    List<Call> calls = calls(seed, 700);
    Random random = new Random(seed);
    StoryMatcher whole = new StoryMatcher(SMALL);
    StoryMatcher broken = new StoryMatcher(SMALL);
    Map<ArticleId, StoryMember> last = new HashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      if (random.nextInt(40) == 0) {
        broken = restored(last, SMALL);
      }
      Decisions expected = calls.get(i).on(whole);
      assertThat(calls.get(i).on(broken)).as("seed %s, call %s", seed, i).isEqualTo(expected);
      expected.members().forEach(member -> last.put(member.article(), member));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decidesAfterARestoreAsWithoutABreakInALargeWindow(long seed) {
    Map<ArticleId, StoryMember> last = new LinkedHashMap<>();
    Articles many = new Articles(seed, 900);
    for (int i = 0; i < Effort.SMALL_WINDOW + 100; i++) {
      Arrival arrival = many.article(100_000 + i, 1, i % 900);
      last.put(arrival.article(), decided(arrival, Articles.id(100_000 + i % 900), i + 1));
    }
    StoryMatcher whole = restored(last, WindowSettings.DEFAULT);
    List<Call> calls = calls(seed, 120);
    for (Call call : calls.subList(0, 60)) {
      call.on(whole).members().forEach(member -> last.put(member.article(), member));
    }
    StoryMatcher broken = restored(last, WindowSettings.DEFAULT);
    for (Call call : calls.subList(60, calls.size())) {
      assertThat(call.on(broken)).as("seed %s", seed).isEqualTo(call.on(whole));
    }
  }

  @Test
  void namesAloneMakeNoStory() {
    StoryMatcher matcher = matcherWithOthers();
    matcher.take(article(1, "en", "port sandor amadi", "refinery explosion barrel gas"));
    Decisions decisions =
        matcher.take(article(2, "en", "port sandor amadi", "tennis qualifier title seed"));

    assertThat(decisions.members().getFirst().why().decision()).isEqualTo(Decision.BEGAN);
  }

  @Test
  void twoReportsOfOneOutletNeedMoreToBeOneStory() {
    double ofTwo = score("one.example", "other.example");
    double ofOne = score("one.example", "one.example");

    assertThat(ofTwo).isGreaterThan(ofOne);
  }

  @Test
  void letsGoOfWhatIsTooOldOrTooMuch() {
    StoryMatcher matcher = new StoryMatcher(new WindowSettings(Duration.ofHours(1), 3));
    for (int i = 0; i < 5; i++) {
      matcher.take(at(article(i, "en", "one two", "three four"), Duration.ofMinutes(i)));
    }
    assertThat(matcher.size()).isEqualTo(3);
    matcher.take(at(article(9, "en", "one two", "three four"), Duration.ofMinutes(64)));
    assertThat(matcher.size()).isEqualTo(2);
  }

  /** One call of a matcher. */
  private interface Call {
    Decisions on(Matcher matcher);
  }

  private static List<Call> calls(long seed, int count) {
    Articles articles = new Articles(seed, 24);
    Random random = new Random(seed);
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int kind = articles.made() < 10 ? 9 : random.nextInt(20);
      int known = random.nextInt(Math.max(1, articles.made()));
      if (kind == 0) {
        calls.add(matcher -> matcher.withdraw(Articles.id(known), 9));
      } else if (kind <= 2) {
        Arrival revision = articles.article(known, 2 + random.nextInt(3), random.nextInt(24));
        calls.add(matcher -> matcher.take(revision));
      } else {
        Arrival arrival = articles.next();
        calls.add(matcher -> matcher.take(arrival));
      }
    }
    return calls;
  }

  private static StoryMatcher restored(Map<ArticleId, StoryMember> last, WindowSettings settings) {
    StoryMatcher matcher = new StoryMatcher(settings);
    last.values().stream()
        .sorted(
            Comparator.comparingLong(StoryMember::sequence)
                .thenComparing(member -> member.article().value()))
        .forEach(matcher::restore);
    return matcher;
  }

  private static StoryMember decided(Arrival arrival, ArticleId first, long sequence) {
    return new StoryMember(
        arrival.article(),
        1,
        arrival.language(),
        StoryId.of(first),
        sequence,
        new Evidence(Decision.JOINED, null, 0, 0, List.of()),
        arrival.features(),
        arrival.at());
  }

  /** How strongly the reports of two outlets are linked. */
  private static double score(String first, String second) {
    StoryMatcher matcher = matcherWithOthers();
    matcher.take(
        of(first, article(1, "en", "aceh indonesia bireun", "earthquake depth buildings")));
    return matcher
        .take(
            of(
                second,
                article(
                    2,
                    "en",
                    "aceh indonesia lampahan",
                    "earthquake depth injured walls doctor clinic")))
        .members()
        .getFirst()
        .why()
        .score();
  }

  private static Arrival of(String outlet, Arrival arrival) {
    return new Arrival(
        arrival.article(),
        arrival.revision(),
        arrival.language(),
        arrival.features(),
        arrival.at(),
        outlet);
  }

  private static StoryMatcher matcherWithOthers() {
    StoryMatcher matcher = new StoryMatcher(WindowSettings.DEFAULT);
    Articles others = new Articles(1, 30);
    for (int i = 0; i < 40; i++) {
      Arrival other = others.article(1000 + i, 1, i % 30);
      matcher.take(at(other, Duration.ZERO));
    }
    return matcher;
  }

  private static Arrival at(Arrival arrival, Duration later) {
    return new Arrival(
        arrival.article(),
        arrival.revision(),
        arrival.language(),
        arrival.features(),
        Articles.NOON.plus(later));
  }

  private static Arrival article(int number, String language, String names, String words) {
    Features features = new Features(features(names), features(words), List.of(), List.of());
    Instant at = Articles.NOON;
    return new Arrival(Articles.id(number), 1, language, features, at);
  }

  private static List<Feature> features(String terms) {
    return Stream.of(terms.split(" ")).map(term -> new Feature(term, 1)).toList();
  }
}
