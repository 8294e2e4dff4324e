package dev.courant.ingest.admin;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.ArticleState.PageChecks;
import dev.courant.model.GateDecision;
import dev.courant.model.LastText;
import dev.courant.model.SiteFurniture;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article.
 *
 * @param feed id of the feed that its text and attribution are taken from
 * @param revision the last one; 0 while nothing was published
 * @param headline of the last revision, or null
 * @param fromFeed whether the last revision has the feed's text instead of the page's
 * @param leftOut what its page has beside the article as furniture of the outlet, and on how many
 *     of its pages that stands
 * @param gate the decision about the page when it was last looked at, or null
 * @param checks when the page is looked at next, and how the last looks went
 * @param aliases other addresses at which it was found
 * @param mergedInto the article that it turned out to be, or null
 */
record ArticleView(
    ArticleId id,
    String url,
    String feed,
    String outlet,
    int revision,
    boolean retracted,
    @Nullable String headline,
    boolean fromFeed,
    List<SiteFurniture> leftOut,
    @Nullable GateDecision gate,
    PageChecks checks,
    List<String> aliases,
    @Nullable ArticleId mergedInto,
    Instant firstSeen,
    Instant lastSeen) {

  static ArticleView of(ArticleState state) {
    LastText text = state.text();
    return new ArticleView(
        state.id(),
        state.url(),
        state.source().feed(),
        state.source().outlet().id(),
        state.published().revision(),
        state.published().retracted(),
        text == null ? null : text.title(),
        text != null && text.fromFeed(),
        text == null ? List.of() : text.knownLeftOut(),
        state.gate(),
        state.checks(),
        state.knownAddresses().aliases(),
        state.mergedInto(),
        state.firstSeen(),
        state.lastSeen());
  }
}
