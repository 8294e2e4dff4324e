package dev.courant.story.delivery;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryRecords;
import dev.courant.model.story.StoryTold;
import dev.courant.runtime.Computing;
import dev.courant.story.copies.Provenance;
import dev.courant.story.telling.StoryTeller;
import dev.courant.story.telling.StoryTeller.Account;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the stories that a transaction changes, each once. A story that cannot be told stays as it
 * was told last: the memberships count, and its next change tells it anew.
 */
final class ChangedStories {
  private static final Logger log = LoggerFactory.getLogger(ChangedStories.class);

  /** Below what the producer may send, by more than the headers of an event take. */
  private static final int LARGEST = (8 << 20) - (64 << 10);

  private final StoryTeller teller;
  private final Computing computing;
  private final DeliveryCounters counters;

  ChangedStories(StoryTeller teller, Computing computing, DeliveryCounters counters) {
    this.teller = teller;
    this.computing = computing;
    this.counters = counters;
  }

  /** Adds the records of the changed stories to the changes. */
  void tell(State state, Changes changes) {
    Map<StoryId, StoryTold> before = state.tellings().last(changes.stories().keySet());
    Map<ArticleId, Instant> seen = new HashMap<>();
    before.values().forEach(story -> story.articles().forEach(a -> seen.put(a.id(), a.seenAt())));
    KnownEvidence evidence = new KnownEvidence(state, changes, before.values());
    changes
        .stories()
        .forEach((story, cause) -> {
          StoryTold last = before.get(story);
          List<Member> all = state.members().in(story);
          List<Member> members = ToldFrom.of(all);
          evidence.read(members);
          StoryTold told =
              members.isEmpty()
                  ? ended(last, changes.mergedInto(story), cause.at())
                  : told(
                      story,
                      last,
                      changes.splitFrom(story),
                      accounts(members, texts(state, members), seen, evidence),
                      whole(state, all, members));
          if (told != null && !isSame(told, last)) {
            add(told, cause, state, changes);
          }
        });
  }

  /** Counts all members of a story that does not list them all; reads what it needs at once. */
  private static UnaryOperator<StoryTold> whole(
      State state, List<Member> all, List<Member> listed) {
    if (listed.size() == all.size()) {
      return told -> told;
    }
    List<Place> places =
        ToldFrom.sorted(all).stream().map(Member::text).filter(Place::isKnown).toList();
    List<Provenance> provenances = state.provenances().at(places);
    return told -> told.reaching(WholeReach.of(all, provenances));
  }

  private static List<Account> accounts(
      List<Member> members,
      Map<Place, ArticleSummarized> texts,
      Map<ArticleId, Instant> seen,
      KnownEvidence evidence) {
    return members.stream()
        .flatMap(member -> account(member, texts, seen, evidence).stream())
        .sorted(
            Comparator.comparing(Account::seenAt)
                .thenComparing(account -> account.article().id().value()))
        .toList();
  }

  private static Map<Place, ArticleSummarized> texts(State state, List<Member> members) {
    return state.texts().at(members.stream().map(Member::text).filter(Place::isKnown).toList());
  }

  /** Empty if the log does not have the article any more. */
  private static Optional<Account> account(
      Member member,
      Map<Place, ArticleSummarized> texts,
      Map<ArticleId, Instant> seen,
      KnownEvidence evidence) {
    ArticleSummarized article = texts.get(member.text());
    if (article == null) {
      return Optional.empty();
    }
    Instant seenAt = seen.getOrDefault(member.article(), member.at());
    return Optional.of(new Account(article, seenAt, evidence.of(member.article())));
  }

  private @Nullable StoryTold told(
      StoryId story,
      @Nullable StoryTold last,
      @Nullable StoryId splitFrom,
      List<Account> accounts,
      UnaryOperator<StoryTold> whole) {
    if (accounts.isEmpty()) {
      counters.untold();
      log.warn("Story {} stays as it was told last: the log has none of its articles", story);
      return null;
    }
    try {
      return computing.call(() -> whole.apply(teller.tell(story, last, splitFrom, accounts)));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      counters.untold();
      log.error("Story {} stays as it was told last", story, e);
      return null;
    }
  }

  /** Null if it never was told, or its end was. */
  private static @Nullable StoryTold ended(
      @Nullable StoryTold last, @Nullable StoryId into, Instant at) {
    if (last == null) {
      return null;
    }
    boolean already = last.articles().isEmpty();
    if (already && (into == null || into.equals(last.mergedInto()))) {
      return null;
    }
    return new StoryTold(
        last.id(),
        last.revision() + 1,
        1,
        into == null ? StoryChange.ENDED : StoryChange.MERGED,
        into,
        last.splitFrom(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Reach(0, 0, 0, 0, 0),
        last.topic(),
        last.regions(),
        last.firstAt(),
        at);
  }

  /** Whether nothing is told but that it is told again. */
  private static boolean isSame(StoryTold told, @Nullable StoryTold last) {
    return last != null
        && last.equals(
            new StoryTold(
                told.id(),
                last.revision(),
                told.edition(),
                last.change(),
                told.mergedInto(),
                told.splitFrom(),
                told.headline(),
                told.summary(),
                told.articles(),
                told.timeline(),
                told.differences(),
                told.reach(),
                told.topic(),
                told.regions(),
                told.firstAt(),
                told.lastAt()));
  }

  private void add(StoryTold told, Cause cause, State state, Changes changes) {
    ProducerRecord<String, byte[]> record =
        StoryRecords.of(told, cause.headers(), Changes.SOURCE, cause.at());
    if (record.value().length > LARGEST) {
      counters.untold();
      log.error(
          "Story {} stays as it was told last: {} bytes are too many",
          told.id(),
          record.value().length);
      return;
    }
    changes.add(
        new Output(
            record,
            place -> {
              state.tellings().told(told, place);
              counters.told(told.change());
            }));
  }
}
