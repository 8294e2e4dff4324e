package dev.courant.ingest.article;

import dev.courant.ingest.gate.OutletFurniture;
import dev.courant.ingest.gate.OutletPages;
import dev.courant.ingest.gate.SharedTexts;
import dev.courant.ingest.intake.ArticleIntake;
import dev.courant.ingest.intake.IntakeResult;
import dev.courant.ingest.page.PageReading;
import dev.courant.ingest.page.Pages;
import dev.courant.model.ArticleAddresses;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleState;
import dev.courant.model.ArticleState.PageChecks;
import dev.courant.model.GateDecision;
import dev.courant.runtime.Computing;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pages and decides what follows from them. */
final class PageWork {
  private static final Logger log = LoggerFactory.getLogger(PageWork.class);

  private final Pages pages;
  private final ArticleIntake intake;
  private final Computing computing;

  PageWork(Pages pages, ArticleIntake intake, Computing computing) {
    this.pages = pages;
    this.intake = intake;
    this.computing = computing;
  }

  /** An unexpected failure counts as an unavailable page, so that the feed's text stands in. */
  PageReading read(ArticleState article) {
    try {
      return pages.read(URI.create(addressOf(article)));
    } catch (RuntimeException | Error e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      log.warn("The page of {} cannot be read", article.id(), e);
      return new PageReading.Unavailable("cannot be read: " + e, null);
    }
  }

  /** If its page is missing, the second look goes to another of its addresses. */
  private static String addressOf(ArticleState article) {
    ArticleAddresses others = article.knownAddresses();
    String page = others.page() == null ? article.url() : others.page();
    if (article.checks().missing() == 0 || others.aliases().isEmpty()) {
      return page;
    }
    return page.equals(others.aliases().getLast()) ? article.url() : others.aliases().getLast();
  }

  /** The page without what is furniture of its outlet; as it is if that cannot be told. */
  PageReading.Read withoutFurniture(
      ArticleState article, PageReading.Read page, OutletPages others) {
    try {
      return computing.callNext(() -> OutletFurniture.leaveOut(article, page, others));
    } catch (RuntimeException | Error e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      log.warn("The page of {} cannot be compared with others of its outlet", article.id(), e);
      return page;
    }
  }

  /** The article with the gate's decision; one that cannot be made is a refusal. */
  ArticleState judge(ArticleState article, PageReading.Read page, SharedTexts others) {
    try {
      return computing.callNext(() -> intake.judge(article, page, others));
    } catch (RuntimeException | Error e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      log.warn("The page of {} cannot be judged", article.id(), e);
      return article.judged(
          new GateDecision(
              GateDecision.Verdict.REFUSED,
              "unjudged",
              String.valueOf(e),
              article.lastSeen(),
              null,
              null,
              null));
    }
  }

  /** The last revision of an article that turned out to be another. */
  ArticleIngested pointer(ArticleState article, ArticleId into) {
    return intake.pointer(article, into);
  }

  /** The revision that follows from a page, if any; an article that cannot be decided has none. */
  IntakeResult decide(ArticleState article, PageReading page) {
    try {
      return computing.callNext(() -> intake.take(article, page));
    } catch (RuntimeException | Error e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      log.warn("What the page of {} says cannot be compared", article.id(), e);
      return new IntakeResult.Unrevised(givenUp(article));
    }
  }

  /** An article that cannot be written is left alone until a feed reports a change. */
  static ArticleState givenUp(ArticleState article) {
    PageChecks before = article.checks();
    PageChecks none = new PageChecks(null, before.failures() + 1, before.missing());
    return article.checked(none, article.published());
  }

  static String outcome(PageReading page) {
    return switch (page) {
      case PageReading.Read _ -> "read";
      case PageReading.OtherDocument _ -> "other_document";
      case PageReading.Missing _ -> "missing";
      case PageReading.Forbidden _ -> "forbidden";
      case PageReading.Unavailable _ -> "unavailable";
    };
  }
}
