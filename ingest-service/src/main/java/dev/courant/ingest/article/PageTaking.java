package dev.courant.ingest.article;

import dev.courant.ingest.gate.PageAddress;
import dev.courant.ingest.gate.SameArticle;
import dev.courant.ingest.intake.IntakeResult;
import dev.courant.ingest.page.PageReading;
import dev.courant.model.ArticleAddresses;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.ArticleState.PageChecks;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.EntryText;
import dev.courant.model.GateDecision;
import dev.courant.model.LastText;
import dev.courant.model.Sighting;
import dev.courant.model.Site;
import dev.courant.model.SourceFeed;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from a page for its article, and whose page it is. An article of which
 * nothing was published yet becomes the one at the page's own address; one that was published keeps
 * its id and address, and remembers the other. If both were published, the one whose address it is
 * stays, and the other is withdrawn with a pointer to it.
 */
final class PageTaking {
  private static final int LITTLE = 200;
  private static final PageChecks NO_CHECKS = new PageChecks(null, 0, 0);

  private final PageWork pages;
  private final PendingArticles articles;

  PageTaking(PageWork pages, PendingArticles articles) {
    this.pages = pages;
    this.articles = articles;
  }

  void take(ArticleState article, PageReading reading) {
    if (!(reading instanceof PageReading.Read read)) {
      decide(article, reading);
      return;
    }
    PageReading.Read page = pages.withoutFurniture(article, read, articles);
    ArticleState judged = pages.judge(article, page, articles);
    GateDecision gate = judged.gate();
    if (gate == null || gate.verdict() != GateDecision.Verdict.ADMITTED) {
      decide(judged, page);
      return;
    }
    CanonicalUrl own = new CanonicalUrl(judged.url());
    CanonicalUrl address = PageAddress.of(own, page);
    ArticleState other = address.equals(own) ? null : articles.at(address);
    if (other == null) {
      other = sameText(judged, page);
    }
    if (other != null && !other.id().equals(judged.id())) {
      merge(judged, other, page);
    } else if (judged.isAt(address.value())) {
      decide(judged, page);
    } else {
      move(judged, address, page);
    }
  }

  /**
   * A published article of the host with the same headline and text, unless the page names its own
   * address as canonical.
   */
  private @Nullable ArticleState sameText(ArticleState article, PageReading.Read page) {
    GateDecision gate = article.gate();
    String digest = gate == null ? null : gate.text();
    if (digest == null
        || article.published().revision() > 0
        || page.page().body().length() < LITTLE) {
      return null;
    }
    return articles
        .showing(article, digest)
        .filter(other -> isPublished(other) && isTitled(other, page.page().title()))
        .filter(other -> !PageAddress.isOwn(article, page) || PageAddress.areAlike(article, other))
        .findFirst()
        .orElse(null);
  }

  private static boolean isTitled(ArticleState article, String title) {
    LastText last = article.text();
    return last != null && last.title().equals(title);
  }

  private void merge(ArticleState article, ArticleState other, PageReading.Read page) {
    if (!SameArticle.is(other, article, page)) {
      decide(article, page);
    } else if (!isPublished(article)) {
      point(article, other);
      ArticleState joined = joined(other, article);
      if (isPublished(other) || other.entry() == null) {
        articles.put(joined);
      } else {
        decide(pages.judge(joined, page, articles), page);
      }
    } else if (!isPublished(other)) {
      point(other, article);
      decide(joined(article, other), page);
    } else {
      articles.publish(pages.pointer(article, other.id()));
      point(article.checked(NO_CHECKS, article.published().next("", true)), other);
      articles.put(joined(other, article));
    }
  }

  /** An article of which nothing more is published, since it is another. */
  private void point(ArticleState article, ArticleState into) {
    ArticleAddresses addresses = article.knownAddresses().merged(into.id(), into.url());
    articles.put(article.checked(NO_CHECKS, article.published()).at(addresses));
  }

  private static ArticleState joined(ArticleState article, ArticleState merged) {
    ArticleAddresses addresses = article.knownAddresses().and(merged.url());
    for (String alias : merged.knownAddresses().aliases()) {
      addresses = alias.equals(article.url()) ? addresses : addresses.and(alias);
    }
    ArticleState all = article.at(addresses);
    return merged.lastSeen().isAfter(all.lastSeen()) ? all.seen(merged.lastSeen()) : all;
  }

  private void move(ArticleState article, CanonicalUrl address, PageReading.Read page) {
    EntryText entry = article.entry();
    if (article.published().revision() > 0 || entry == null) {
      decide(article.at(article.knownAddresses().and(address.value())), page);
      return;
    }
    ArticleState moved = article.movedTo(address);
    point(article, moved);
    if (Site.of(address.toUri()).equals(Site.of(new CanonicalUrl(article.url()).toUri()))) {
      decide(moved.at(ArticleAddresses.NONE.and(article.url())), page);
    } else {
      articles.hand(
          new Sighting(
              ArticleId.of(address),
              address.value(),
              elsewhere(article.source()),
              Sighting.Reason.APPEARED,
              entry,
              article.firstSeen()));
    }
  }

  /** The owner of the other site looks for a feed that is nearer. */
  private static SourceFeed elsewhere(SourceFeed source) {
    return new SourceFeed(
        source.feed(), source.outlet(), source.language(), SourceFeed.Nearness.ELSEWHERE);
  }

  private void decide(ArticleState article, PageReading page) {
    IntakeResult result = pages.decide(article, page);
    articles.put(result.state());
    if (result instanceof IntakeResult.Revised revised) {
      articles.publish(revised.article());
    }
  }

  private static boolean isPublished(ArticleState article) {
    return article.published().revision() > 0 && !article.published().retracted();
  }
}
