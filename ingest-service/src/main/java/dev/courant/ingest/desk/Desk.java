package dev.courant.ingest.desk;

import dev.courant.ingest.intake.IntakeResult;
import dev.courant.ingest.page.PageReading;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The home of the articles of one partition: everything that is decided about them is decided here,
 * one after the other, and written before the next is decided. So an article that any number of
 * feeds show is published once.
 */
public final class Desk {
  private static final long FULL = 4_000_000;

  private final int partition;
  private final DeskRules rules;
  private final ArticleMemory memory;
  private final Lanes lanes;
  private final DeskLog log;
  private final Owners owners;
  private final Queue<Looked> looked = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  private record Looked(ArticleState article, PageReading reading) {}

  Desk(int partition, DeskRules rules, ArticleMemory memory, DeskLog log, Owners owners) {
    this.partition = partition;
    this.rules = rules;
    this.memory = memory;
    this.lanes = new Lanes(rules.perHost());
    this.log = log;
    this.owners = owners;
  }

  /** The partition whose articles these are. */
  public int partition() {
    return partition;
  }

  /** The next sighting to be taken in. */
  long position() {
    return memory.position();
  }

  /** Whether so much waits to be looked into that no further sightings should come. */
  boolean isFull() {
    return memory.backlog() > FULL;
  }

  /**
   * Takes sightings in.
   *
   * @param next position behind the last of them
   * @return false where another instance has the desk by now; nothing was taken in then
   */
  boolean take(List<Sighting> sightings, long next) {
    boolean taken;
    writing.lock();
    try {
      taken = takeNow(sightings, next);
    } finally {
      writing.unlock();
    }
    writeLooked();
    return taken;
  }

  private boolean takeNow(List<Sighting> sightings, long next) {
    Map<ArticleId, ArticleState> changed = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      ArticleState known = changed.get(sighting.id());
      known = known != null ? known : memory.find(sighting.id());
      rules
          .sightings()
          .take(known, known == null ? attributed(sighting) : sighting)
          .ifPresent(s -> changed.put(s.id(), s));
    }
    List<ArticleState> states = List.copyOf(changed.values());
    if (!log.write(new DeskRecords(List.of(), states, List.of(), next))) {
      return false;
    }
    states.forEach(memory::put);
    memory.position(next);
    return true;
  }

  /** The sighting as one of the outlet whose page it is, also where an aggregator was first. */
  private Sighting attributed(Sighting sighting) {
    return owners
        .nearest(new CanonicalUrl(sighting.url()))
        .filter(owner -> owner.isNearerThan(sighting.voice()))
        .map(sighting::spokenForBy)
        .orElse(sighting);
  }

  /** Up to {@code most} articles to look at now; each must be {@linkplain #look looked} at. */
  List<ArticleState> due(Instant now, int most) {
    List<ArticleState> wanted = new ArrayList<>();
    Iterator<ArticleState> due = memory.due(now);
    while (wanted.size() < most && due.hasNext()) {
      ArticleState article = due.next();
      if (lanes.enter(article)) {
        wanted.add(article);
      }
    }
    return wanted;
  }

  /**
   * Looks at the page of an article, and writes what came of it, together with what others have
   * brought meanwhile.
   *
   * @throws RuntimeException where the log cannot be written to for now; the article stays due
   */
  void look(ArticleState article) {
    try {
      looked.add(new Looked(article, rules.read(article)));
    } catch (RuntimeException e) {
      lanes.leave(article.id());
      throw e;
    }
    writeLooked();
  }

  /** Whether looks wait to be written although nobody writes: who wrote last has failed. */
  boolean isLeftUnwritten() {
    return !looked.isEmpty() && !writing.isLocked();
  }

  /** Writes what came of looks, unless somebody does so already and will see these too. */
  void writeLooked() {
    while (!looked.isEmpty() && writing.tryLock()) {
      try {
        List<Looked> batch = nextLooked();
        try {
          decide(batch);
        } finally {
          batch.forEach(one -> lanes.leave(one.article().id()));
        }
      } finally {
        writing.unlock();
      }
    }
  }

  private List<Looked> nextLooked() {
    List<Looked> batch = new ArrayList<>();
    Looked one = looked.poll();
    while (one != null) {
      batch.add(one);
      one = batch.size() < rules.articlesPerTransaction() ? looked.poll() : null;
    }
    return batch;
  }

  private void decide(List<Looked> batch) {
    List<ArticleIngested> articles = new ArrayList<>();
    List<ArticleState> states = new ArrayList<>();
    for (Looked one : batch) {
      // Where a feed told something while the page was on its way, the page is to be looked at
      // again: it may have changed after it was read.
      if (one.article().equals(memory.find(one.article().id()))) {
        IntakeResult result = rules.articles().take(one.article(), one.reading());
        states.add(result.state());
        if (result instanceof IntakeResult.Revised revised) {
          articles.add(revised.article());
        }
      }
    }
    if (!states.isEmpty()
        && log.write(new DeskRecords(articles, states, List.of(), memory.position()))) {
      states.forEach(memory::put);
    }
  }

  /** Forgets what no feed has shown since then. */
  void forget(Instant notSeenSince) {
    writing.lock();
    try {
      List<ArticleId> old = memory.notSeenSince(notSeenSince, rules.articlesPerTransaction());
      while (!old.isEmpty()
          && log.write(new DeskRecords(List.of(), List.of(), old, memory.position()))) {
        old.forEach(memory::remove);
        old = memory.notSeenSince(notSeenSince, rules.articlesPerTransaction());
      }
    } finally {
      writing.unlock();
    }
    writeLooked();
  }
}
