package dev.courant.story.matching;

import dev.courant.model.ArticleId;
import dev.courant.model.Features;
import dev.courant.model.story.Evidence.Decision;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Matcher} that keeps its window in memory. What it decides follows from the articles of
 * the window, the stories they are in, and the number of each one's last decision; all of that
 * stands in what it decided before. Each article is looked at again some decisions later, when more
 * is known: it may move, and stories may merge or split.
 */
public final class StoryMatcher implements Matcher {
  private static final Features NO_FEATURES =
      new Features(List.of(), List.of(), List.of(), List.of());

  private final Terms terms = new Terms();
  private final Stories stories = new Stories();
  private final Window window;
  private final Links links;
  private final Reasons reasons;
  private final Arrangement arrangement;
  private final News news;
  private final Recent recent = new Recent(Limits.LOOKS_BACK[Limits.LOOKS_BACK.length - 1]);
  private long sequence;

  /** A matcher that knows nothing yet. */
  public StoryMatcher(WindowSettings settings) {
    window = new Window(settings, terms, stories);
    Weights weights = new Weights(terms, window);
    Vectors vectors = new Vectors(terms, weights);
    Similarity similarity = new Similarity(terms, vectors);
    news = new News(window, vectors, recent);
    Candidates candidates = new Candidates(terms, window, weights);
    links = new Links(window, similarity, candidates);
    reasons = new Reasons(links, similarity, weights, terms);
    LocalLikeness local = new LocalLikeness(vectors, weights);
    arrangement = new Arrangement(links, local, stories, reasons);
  }

  @Override
  public Decisions take(Arrival article) {
    window.expire(null);
    Entry before = window.find(article.article());
    if (before != null && before.revision > article.revision()) {
      return new Decisions(List.of(), List.of(), List.of());
    }
    Changes changes = new Changes(terms, ++sequence);
    Entry entry = enter(article, before);
    if (entry.story == null) {
      assign(entry, before != null, changes);
    } else {
      Decision stays = entry.story.size() == 1 ? Decision.BEGAN : Decision.JOINED;
      changes.put(entry, reasons.of(stays, entry));
      arrangement.reassign(entry, arrangement.choices(entry), changes);
    }
    settle(entry, changes);
    pull(entry, changes);
    return finish(changes);
  }

  @Override
  public Decisions withdraw(ArticleId article, int revision) {
    window.expire(null);
    Entry before = window.find(article);
    if (before == null || before.revision > revision || before.story == null) {
      return new Decisions(List.of(), List.of(), List.of());
    }
    Changes changes = new Changes(terms, ++sequence);
    Instant at = Instant.ofEpochMilli(before.at);
    Entry entry = enter(new Arrival(article, revision, "und", NO_FEATURES, at), before);
    stories.take(entry);
    changes.put(entry, Reasons.alone(Decision.LEFT));
    return finish(changes);
  }

  @Override
  public void restore(StoryMember decision) {
    sequence = Math.max(sequence, decision.sequence());
    Arrival arrival =
        new Arrival(
            decision.article(),
            decision.revision(),
            decision.language(),
            decision.features(),
            decision.at(),
            decision.outlet());
    Entry entry = new Entry(arrival, decision.at().toEpochMilli(), terms);
    entry.sequence = decision.sequence();
    window.add(entry);
    window.expire(entry);
    StoryId story = decision.story();
    if (story != null) {
      stories.put(entry, stories.get(story));
    }
    recent.add(entry);
  }

  /** How many articles are in the window. */
  public int size() {
    return window.size();
  }

  /** Takes an article into the window in place of its earlier revision, into the same story. */
  private Entry enter(Arrival article, @Nullable Entry before) {
    long at = article.at().toEpochMilli();
    Story story = before == null ? null : before.story;
    if (before != null) {
      at = Math.max(at, before.at);
      window.remove(before);
    }
    Entry entry = new Entry(article, at, terms);
    window.add(entry);
    window.expire(entry);
    links.reset();
    if (story != null) {
      stories.put(entry, story);
    }
    return entry;
  }

  private void assign(Entry entry, boolean known, Changes changes) {
    List<Arrangement.Choice> choices = arrangement.choices(entry);
    if (!choices.isEmpty() && choices.getFirst().lead() >= 0) {
      stories.put(entry, choices.getFirst().story());
      changes.put(entry, reasons.of(Decision.JOINED, entry));
      arrangement.merge(entry, choices, changes);
    } else {
      StoryId own = StoryId.of(entry.id);
      boolean taken = known || stories.has(own);
      stories.put(entry, stories.get(taken ? changes.splitOff(entry) : own));
      changes.put(entry, Reasons.alone(Decision.BEGAN));
    }
  }

  /** Looks at the nearest articles again that are in other stories: this one may suit them. */
  private void pull(Entry entry, Changes changes) {
    for (Entry near : links.strongest(entry, Limits.PULLED)) {
      if (near.story != null && near.story != entry.story) {
        lookAgain(near, changes);
      }
    }
  }

  private void settle(Entry entry, Changes changes) {
    Story story = entry.story;
    if (story != null && Arrangement.isDue(story.size()) && changes.isFirstLook(story)) {
      arrangement.split(story, changes);
    }
  }

  private Decisions finish(Changes changes) {
    for (int back : Limits.LOOKS_BACK) {
      recent.of(sequence - back, window.effort().looks()).stream()
          .filter(news::hasComeFor)
          .forEach(entry -> lookAgain(entry, changes));
    }
    changes.entries().forEach(recent::add);
    return changes.decisions();
  }

  /** Decides about an article with what came since. */
  private void lookAgain(Entry entry, Changes changes) {
    if (!changes.isFirstLook(entry)) {
      return;
    }
    List<Arrangement.Choice> choices = arrangement.choices(entry);
    arrangement.reassign(entry, choices, changes);
    arrangement.merge(entry, choices, changes);
    settle(entry, changes);
  }
}
