package dev.courant.ingest.article;

import dev.courant.model.ArticleIngested;
import dev.courant.model.GateDecision;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;

/**
 * Counts what article partitions did, after it was committed. Every sighting record read ends as
 * one {@code courant.ingest.sightings}: {@code new}, {@code changed}, {@code unchanged}, {@code
 * handed_on} to the owner of another address or {@code rejected}. Every page check ends as one
 * {@code courant.ingest.pages}: {@code read}, {@code missing}, {@code forbidden} or {@code
 * unavailable}, {@code other_document}, by what the page answered; {@code discarded} if a feed
 * reported a change meanwhile; {@code too_large} if its article cannot be written; {@code
 * unwritten} if Kafka could not be written to, and {@code lost} if another instance owns the
 * partition. Every page that was read is one {@code courant.ingest.gate}, by verdict and reason of
 * the gate; every article that turned out to be another is one {@code
 * courant.ingest.articles.merged}. Every revision published is one {@code courant.ingest.articles},
 * by change.
 */
final class ArticleFigures {
  private static final String OUTCOME = "outcome";

  private final MeterRegistry meters;

  ArticleFigures(MeterRegistry meters) {
    this.meters = meters;
  }

  void sightings(String outcome, int count) {
    meters.counter("courant.ingest.sightings", OUTCOME, outcome).increment(count);
  }

  void pages(String outcome, int count) {
    meters.counter("courant.ingest.pages", OUTCOME, outcome).increment(count);
  }

  void gate(GateDecision decision) {
    String verdict = decision.verdict().name().toLowerCase(Locale.ROOT);
    meters
        .counter("courant.ingest.gate", "verdict", verdict, "reason", decision.reason())
        .increment();
  }

  void merged() {
    meters.counter("courant.ingest.articles.merged").increment();
  }

  void published(List<ArticleIngested> revisions) {
    for (ArticleIngested revision : revisions) {
      String change = revision.change().name().toLowerCase(Locale.ROOT);
      meters.counter("courant.ingest.articles", "change", change).increment();
    }
  }
}
