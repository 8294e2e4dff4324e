package dev.courant.story.telling;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.model.story.Quote;
import dev.courant.model.story.StoryArticle;
import dev.courant.story.accounts.Testimony;
import dev.courant.story.copies.Sources;
import dev.courant.story.telling.StoryTeller.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The members of a story with what is known of them all together. Immutable. */
final class Membership {
  /** Clocks of outlets go wrong. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private static final int OWN = 60;

  private final List<Account> members;
  private final Sources sources;
  private final String language;

  Membership(List<Account> members) {
    this.members = List.copyOf(members);
    this.sources = Sources.of(members.stream().map(Account::article).toList());
    this.language = language(members);
  }

  /** What most members are told in; where some are translated, what they are translated into. */
  private static String language(List<Account> members) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Account each : members) {
      ArticleSummarized article = each.article();
      boolean translated = !article.language().equals(article.original().language());
      counts.merge(article.language(), translated ? members.size() : 1, Integer::sum);
    }
    counts.remove("und");
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse("und");
  }

  List<Account> members() {
    return members;
  }

  Sources sources() {
    return sources;
  }

  /** The language that the story is told in as far as it can be, BCP 47. */
  String language() {
    return language;
  }

  /** In the order of the members. */
  List<Testimony> testimonies() {
    return members.stream()
        .map(member ->
            new Testimony(
                member.article(), at(member), sources.of(member.article().id()), copied(member)))
        .toList();
  }

  /** When an article was published as its outlet says, else when Courant had it. */
  static Instant at(Account member) {
    Instant published = member.article().original().publishedAt();
    return published == null || published.isAfter(member.seenAt().plus(AHEAD))
        ? member.seenAt()
        : published;
  }

  boolean copied(Account member) {
    return sources.copyOf(member.article().id()) != null;
  }

  /** Texts of their own, at most {@value #OWN}: the first ones, and the latest. */
  List<Account> own() {
    List<Account> own = members.stream().filter(member -> !copied(member)).toList();
    if (own.size() <= OWN) {
      return own;
    }
    List<Account> some = new ArrayList<>(own.subList(0, OWN / 2));
    some.addAll(own.subList(own.size() - OWN / 2, own.size()));
    return some;
  }

  /** The latest figure of each thing that members count, by {@link #thing}. */
  Map<String, String> latestFigures() {
    Map<String, String> latest = new HashMap<>();
    testimonies().stream()
        .filter(each -> !each.copy())
        .sorted(Comparator.comparing(Testimony::at))
        .forEach(each -> {
          Map<String, String> first = new HashMap<>();
          each.claims().stream()
              .filter(claim -> !claim.value().isEmpty())
              .forEach(claim -> first.putIfAbsent(thing(claim.about()), claim.value()));
          latest.putAll(first);
        });
    return latest;
  }

  static String thing(List<String> about) {
    return String.join(" ", about);
  }

  /** The sentences that a statement rests on. */
  static List<Quote> quotes(ArticleSummarized article, Statement statement) {
    return statement.receipts().stream()
        .map(id -> quote(article, id))
        .filter(Objects::nonNull)
        .toList();
  }

  /** A sentence of an article as a receipt; null where it has none of that id. */
  static @Nullable Quote quote(ArticleSummarized article, String id) {
    for (Sentence sentence : article.sentences()) {
      if (sentence.id().equals(id)) {
        return new Quote(
            article.id(), article.revision(), id, sentence.text(), article.original().language());
      }
    }
    return null;
  }

  StoryArticle article(Account member) {
    ArticleSummarized article = member.article();
    ArticleId id = article.id();
    return new StoryArticle(
        id,
        article.revision(),
        article.original().url(),
        article.original().headline(),
        article.headline().text(),
        article.original().language(),
        article.original().outlet(),
        article.original().publishedAt(),
        member.seenAt(),
        article.origins(),
        sources.copyOf(id),
        sources.of(id),
        member.why());
  }
}
