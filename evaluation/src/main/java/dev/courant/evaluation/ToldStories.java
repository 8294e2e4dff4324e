package dev.courant.evaluation;

import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Features;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryTold;
import dev.courant.story.telling.MembersTeller;
import dev.courant.story.telling.StoryTeller.Account;
import dev.courant.summarize.claims.ArticleClaims;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.summary.Summarization;
import dev.courant.summarize.text.SourceTexts;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Tells stories whose members are given: each article summarised, then all of them together. */
final class ToldStories {
  private static final Evidence GIVEN =
      new Evidence(Evidence.Decision.JOINED, null, 1, 0, List.of());

  private final Summarization summarization =
      new Summarization(new ExtractiveEngine(), Clock.systemUTC());
  private final SourceTexts texts = new SourceTexts();
  private final ArticleClaims claims = new ArticleClaims();
  private final MembersTeller teller = new MembersTeller();

  /** The story of these articles, whatever stories would be found. */
  StoryTold tell(List<ArticleIngested> articles) {
    List<Account> accounts =
        articles.stream()
            .map(article -> new Account(summarized(article), article.ingestedAt(), GIVEN))
            .sorted(Comparator.comparing(Account::seenAt))
            .toList();
    return teller.tell(StoryId.of(articles.getFirst().id()), null, null, accounts);
  }

  private ArticleSummarized summarized(ArticleIngested article) {
    ArticleSummarized told = summarization.summarize(article);
    Features found = told.features();
    Features features =
        found == null
            ? new Features(List.of(), List.of(), List.of(), claims.find(texts.of(article)))
            : new Features(
                found.names(), found.words(), found.shingles(), claims.find(texts.of(article)));
    return new ArticleSummarized(
        told.id(),
        told.revision(),
        told.edition(),
        told.change(),
        told.headline(),
        told.language(),
        told.summary(),
        told.account(),
        told.analysis(),
        told.section(),
        told.original(),
        told.origins(),
        told.entities(),
        told.sentences(),
        told.compiledBy(),
        told.digitalSourceType(),
        told.withheld(),
        told.ingestedAt(),
        told.compiledAt(),
        features);
  }
}
