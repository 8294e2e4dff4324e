package dev.courant.publish.web;

import dev.courant.model.ArticleId;
import dev.courant.model.Origin;
import dev.courant.model.story.Difference;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.Quote;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes pages of stories. */
@Component
final class StoryViews {
  private final CardViews cards;
  private final StoryCards storyCards;

  StoryViews(CardViews cards, StoryCards storyCards) {
    this.cards = cards;
    this.storyCards = storyCards;
  }

  StoryView view(StoryTold story) {
    return new Page(story).view();
  }

  /** One page: it numbers receipts in the order in which they are first named. */
  private final class Page {
    private final StoryTold story;
    private final Map<ArticleId, StoryArticle> members;
    private final Map<String, Integer> numbers = new HashMap<>();

    Page(StoryTold story) {
      this.story = story;
      members =
          story.articles().stream()
              .collect(Collectors.toMap(StoryArticle::id, Function.identity(), (a, _) -> a));
    }

    StoryView view() {
      return new StoryView(
          storyCards.view(story),
          cards.moment(story.firstAt()),
          StoryWords.engine(story.edition()),
          story.splitFrom() == null ? null : "/stories/" + story.splitFrom(),
          story.summary().stream().map(this::told).toList(),
          story.differences().stream().map(this::contrast).toList(),
          timeline(),
          StoryCards.byLanguage(story).entrySet().stream()
              .map(entry ->
                  new StoryView.InLanguage(
                      Text.languageName(entry.getKey()),
                      entry.getValue().stream().map(this::member).toList()))
              .toList(),
          Math.max(0, story.reach().articles() - story.articles().size()),
          origins());
    }

    private List<StoryView.Entry> timeline() {
      return story.timeline().stream()
          .map(moment -> new StoryView.Entry(cards.moment(moment.at()), told(moment.told())))
          .toList();
    }

    private StoryView.Told told(StorySentence sentence) {
      return new StoryView.Told(StoryCards.text(sentence), receipts(sentence.receipts()));
    }

    private List<StoryView.Receipt> receipts(List<Quote> quotes) {
      return quotes.stream().map(this::numbered).filter(Objects::nonNull).toList();
    }

    private List<StoryView.Receipt> shown(List<Quote> quotes) {
      return quotes.stream().map(quote -> receipt(quote, 0)).filter(Objects::nonNull).toList();
    }

    private StoryView.@Nullable Receipt numbered(Quote quote) {
      String place = quote.article() + "/" + quote.sentence();
      return members.containsKey(quote.article())
          ? receipt(quote, numbers.computeIfAbsent(place, _ -> numbers.size() + 1))
          : null;
    }

    private StoryView.@Nullable Receipt receipt(Quote quote, int number) {
      StoryArticle article = members.get(quote.article());
      if (article == null) {
        return null;
      }
      return new StoryView.Receipt(
          number,
          Text.of(quote.text(), quote.language()),
          article.outlet().name(),
          Text.languageName(quote.language()),
          StoryCards.href(article),
          TextFragment.of(article.url(), quote.text()));
    }

    private StoryView.Contrast contrast(Difference difference) {
      return new StoryView.Contrast(
          StoryWords.kind(difference.kind()),
          difference.about(),
          difference.sides().stream()
              .map(side ->
                  new StoryView.Side(
                      StoryWords.value(side.value()),
                      cards.moment(side.since()),
                      shown(side.quotes())))
              .toList());
    }

    private StoryView.Member member(StoryArticle article) {
      boolean renamed = !article.told().equals(article.headline());
      String country = article.outlet().country();
      return new StoryView.Member(
          StoryCards.href(article),
          ArticleViews.safe(article.url()),
          Text.of(article.headline(), article.language()),
          renamed ? Text.of(article.told(), "") : null,
          article.outlet().name(),
          country == null ? "" : Text.countryName(country),
          cards.moment(time(article)),
          article.seenAt().toString(),
          copy(article),
          why(article.why()));
    }

    private static Instant time(StoryArticle article) {
      Instant published = article.publishedAt();
      return published == null || published.isAfter(article.seenAt())
          ? article.seenAt()
          : published;
    }

    private String copy(StoryArticle article) {
      StoryArticle original = article.copyOf() == null ? null : members.get(article.copyOf());
      return original == null ? "" : original.outlet().name();
    }

    private StoryView.Why why(Evidence evidence) {
      StoryArticle nearest = evidence.nearest() == null ? null : members.get(evidence.nearest());
      return new StoryView.Why(
          StoryWords.decision(evidence.decision()),
          evidence.nearest() == null ? "" : StoryWords.score(evidence),
          nearest == null ? null : Text.of(nearest.headline(), nearest.language()),
          evidence.shared());
    }

    private List<StoryView.Account> origins() {
      Map<Integer, List<StoryArticle>> bySource = new TreeMap<>();
      for (StoryArticle article : story.articles()) {
        bySource.computeIfAbsent(article.source(), _ -> new ArrayList<>()).add(article);
      }
      List<StoryView.Account> accounts = new ArrayList<>();
      bySource.values().stream()
          .sorted(Comparator.comparing(group -> group.getFirst().seenAt()))
          .forEach(group ->
              accounts.add(
                  new StoryView.Account(
                      accounts.size() + 1,
                      named(group),
                      group.stream().map(this::member).toList())));
      return accounts;
    }

    private static String named(List<StoryArticle> group) {
      Set<String> names = new LinkedHashSet<>();
      group.forEach(article -> article.origins().stream().map(Origin::name).forEach(names::add));
      return String.join(", ", names);
    }
  }
}
