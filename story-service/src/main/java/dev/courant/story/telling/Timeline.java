package dev.courant.story.telling;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Features.Claim;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.model.story.Moment;
import dev.courant.model.story.Quote;
import dev.courant.model.story.StorySentence;
import dev.courant.story.telling.StoryTeller.Account;
import dev.courant.story.text.TextWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each article added that the story did not have by then: a figure that is new or was
 * brought up to date, else the sentence with the most that no earlier article in its language had.
 * An article that adds nothing, such as a copy, has no entry.
 */
final class Timeline {
  private static final int MOST = 30;
  private static final int SENTENCES = 25;
  private static final int MANY_MEMBERS = 100;
  private static final int SENTENCES_OF_MANY = 8;
  private static final double NEW = 0.6;
  private static final int NEW_TERMS = 5;

  private final Membership members;
  private final TermWeights weights;
  private final Map<String, Set<String>> termsByLanguage = new HashMap<>();
  private final Map<String, Set<String>> figures = new HashMap<>();

  Timeline(Membership members, TermWeights weights) {
    this.members = members;
    this.weights = weights;
  }

  /** The earliest first. */
  List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    List<Account> inTime =
        members.members().stream()
            .filter(member -> !members.copied(member))
            .sorted(Comparator.comparing(Membership::at))
            .toList();
    for (Account each : inTime) {
      String added = moments.isEmpty() ? lead(each.article()) : added(each.article());
      StorySentence told = added == null ? null : told(each.article(), added);
      if (told != null) {
        moments.add(new Moment(Membership.at(each), told));
      }
      remember(each.article());
    }
    if (moments.size() > MOST) {
      moments.subList(1, moments.size() - MOST + 1).clear();
    }
    return moments;
  }

  private static @Nullable String lead(ArticleSummarized article) {
    return article.summary().stream()
        .flatMap(statement -> statement.receipts().stream())
        .findFirst()
        .orElse(article.sentences().isEmpty() ? null : article.sentences().getFirst().id());
  }

  private List<Sentence> read(ArticleSummarized article) {
    int most = members.members().size() > MANY_MEMBERS ? SENTENCES_OF_MANY : SENTENCES;
    return article.sentences().stream().limit(most).toList();
  }

  private @Nullable String added(ArticleSummarized article) {
    for (Claim claim : claims(article)) {
      Set<String> known = figures.get(Membership.thing(claim.about()));
      if (!claim.value().isEmpty() && known != null && !known.contains(claim.value())) {
        return claim.receipt();
      }
    }
    for (Claim claim : claims(article)) {
      if (!claim.value().isEmpty() && !figures.containsKey(Membership.thing(claim.about()))) {
        return claim.receipt();
      }
    }
    return newest(article);
  }

  private @Nullable String newest(ArticleSummarized article) {
    String best = null;
    double most = NEW;
    Set<String> known = termsByLanguage.get(article.original().language());
    if (known == null) {
      return null;
    }
    for (Sentence sentence : read(article)) {
      Set<String> terms = TextWords.terms(sentence.text());
      long added = missing(known, terms);
      double share = terms.isEmpty() ? 0 : (double) added / terms.size();
      if (added >= NEW_TERMS && share > most && terms.stream().anyMatch(weights::central)) {
        best = sentence.id();
        most = share;
      }
    }
    return best;
  }

  private static long missing(Set<String> known, Set<String> terms) {
    return terms.stream().filter(term -> !known.contains(term)).count();
  }

  private void remember(ArticleSummarized article) {
    Set<String> terms =
        termsByLanguage.computeIfAbsent(article.original().language(), key -> new HashSet<>());
    read(article).forEach(sentence -> terms.addAll(TextWords.terms(sentence.text())));
    for (Claim claim : claims(article)) {
      if (!claim.value().isEmpty()) {
        figures
            .computeIfAbsent(Membership.thing(claim.about()), key -> new HashSet<>())
            .add(claim.value());
      }
    }
  }

  private static List<Claim> claims(ArticleSummarized article) {
    return article.features() == null ? List.of() : article.features().claims();
  }

  /** As the article's summary tells that sentence, else as it stands there. */
  private @Nullable StorySentence told(ArticleSummarized article, String id) {
    Quote quote = Membership.quote(article, id);
    if (quote == null) {
      return null;
    }
    for (Statement statement : article.summary()) {
      if (statement.receipts().equals(List.of(id))
          && article.language().equals(members.language())) {
        return new StorySentence(statement.text(), article.language(), List.of(quote));
      }
    }
    return new StorySentence(quote.text(), quote.language(), List.of(quote));
  }
}
