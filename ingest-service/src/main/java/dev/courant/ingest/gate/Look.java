package dev.courant.ingest.gate;

import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.phrases.Phrases;
import dev.courant.ingest.revision.BodySentences;
import dev.courant.ingest.revision.Marks;
import dev.courant.model.ArticleState;
import dev.courant.model.EntryText;
import dev.courant.model.GateDecision;
import dev.courant.model.GateDecision.Verdict;
import dev.courant.model.LastText;
import dev.courant.page.ExtractedPage;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known when a page is judged. */
record Look(
    ArticleState article,
    PageReading.Read page,
    BodySentences sentences,
    Instant now,
    @Nullable String digest) {
  private static final double THIRD = 1.0 / 3;
  private static final double RETAINED = 0.2;

  /** Of the first sentences one may be a notice. */
  private static final int BEGINNING = 6;

  GateDecision is(Verdict verdict, String reason, String detail) {
    GateDecision before = article.gate();
    return new GateDecision(
        verdict,
        reason,
        detail,
        now,
        digest,
        before == null ? null : before.candidate(),
        before == null ? null : before.candidateSince());
  }

  FoundAddress address() {
    String page = article.knownAddresses().page();
    return new FoundAddress(URI.create(page == null ? article.url() : page), this.page.address());
  }

  /** Whether there is a page's text to compare with. */
  boolean isRevision() {
    LastText last = article.text();
    return article.published().revision() > 0 && last != null && !last.fromFeed();
  }

  boolean titleIsKin() {
    String title = page.page().title();
    EntryText entry = article.entry();
    LastText last = article.text();
    boolean unknown = article.published().revision() > 0 && last == null && entry == null;
    return unknown
        || (entry != null && Kinship.areTitles(title, entry.title()))
        || (last != null
            && (Kinship.areTitles(title, last.title())
                || Kinship.areTitles(title, last.feedTitle())));
  }

  boolean retellsTheFeed() {
    EntryText entry = article.entry();
    return entry != null && Kinship.retells(page.page().body(), entry.text());
  }

  boolean mentionsTheHeadline() {
    EntryText entry = article.entry();
    LastText last = article.text();
    ExtractedPage found = page.page();
    return (entry != null && Kinship.mentions(found.body(), entry.title()))
        || (last != null
            && (Kinship.mentions(found.body(), last.title())
                || Kinship.mentions(found.body(), last.feedTitle())));
  }

  boolean isNotice() {
    return Phrases.isNotice(page.page().title())
        || sentences.sentences().stream().limit(BEGINNING).anyMatch(Phrases::isNotice);
  }

  boolean keepsSentences() {
    LastText last = article.text();
    if (last == null) {
      return false;
    }
    int before = last.sentences().length() / LastText.MARK;
    int kept = kept(last);
    return kept > 0 && (kept >= RETAINED * before || kept > 1);
  }

  private int kept(LastText last) {
    Set<String> now = new HashSet<>(Marks.list(sentences.marks()));
    List<String> before = Marks.list(last.sentences());
    return (int) before.stream().filter(now::contains).count();
  }

  /** Whether less than a third is left, and there is nothing new but an offer to read on. */
  boolean isCutShort() {
    LastText last = article.text();
    if (last == null) {
      return false;
    }
    int before = last.sentences().length() / LastText.MARK;
    int kept = kept(last);
    List<String> all = sentences.sentences();
    long others = all.stream().filter(one -> !isStandIn(one)).count();
    return kept > 0 && before > 2 && kept < THIRD * before && others <= kept;
  }

  boolean offers() {
    return page.page().body().lines().anyMatch(Look::isStandIn);
  }

  private static boolean isStandIn(String sentence) {
    return Phrases.isOffer(sentence) || Phrases.isOfAWall(sentence);
  }
}
