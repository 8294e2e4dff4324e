package dev.courant.summarize.summary;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleIngested;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.CompiledBy;
import dev.courant.model.DigitalSourceType;
import dev.courant.model.Origin;
import dev.courant.model.Original;
import dev.courant.model.Section;
import dev.courant.model.Statement;
import dev.courant.summarize.analysis.RuleBasedAnalysis;
import dev.courant.summarize.claims.ArticleClaims;
import dev.courant.summarize.features.FeatureExtractor;
import dev.courant.summarize.origin.OriginFinder;
import dev.courant.summarize.section.SectionClassifier;
import dev.courant.summarize.text.SourceText;
import dev.courant.summarize.text.SourceTexts;
import java.time.Clock;
import java.util.List;

/**
 * Makes of an article as ingested the article as Courant tells it. Section, analysis and origins
 * see the text alone; the outlet only joins again in {@link Original}.
 */
public final class Summarization {
  private static final CompiledBy NOBODY = new CompiledBy("none", null, null, "1");

  private final Engine engine;
  private final Clock clock;
  private final Computation computation;
  private final FactsMemory memory;
  private final SourceTexts texts = new SourceTexts();
  private final SectionClassifier sections = new SectionClassifier();
  private final OriginFinder origins = new OriginFinder();
  private final RuleBasedAnalysis analysis = new RuleBasedAnalysis();
  private final FeatureExtractor features = new FeatureExtractor(new ArticleClaims());

  /** Computes on the calling thread. */
  public Summarization(Engine engine, Clock clock) {
    this(engine, clock, Computation.HERE, FactsMemory.NONE);
  }

  /**
   * The use case.
   *
   * @param computation where everything but the engine's waiting is done
   * @param memory of what was found in the text before
   */
  public Summarization(Engine engine, Clock clock, Computation computation, FactsMemory memory) {
    this.engine = engine;
    this.clock = clock;
    this.computation = computation;
    this.memory = memory;
  }

  /** Summarises, as the first edition; blocks as long as the engine does. */
  public ArticleSummarized summarize(ArticleIngested article) {
    return summarize(article, 1);
  }

  /** The same as an edition, which takes the place of those before it. */
  public ArticleSummarized summarize(ArticleIngested article, int edition) {
    if (article.change() == Change.RETRACTED) {
      return retraction(article, edition);
    }
    SourceText text = computation.call(() -> texts.of(article));
    Compilation told = engine.compile(text, article.optOuts());
    return computation.call(() -> assemble(article, edition, text, told));
  }

  private ArticleSummarized assemble(
      ArticleIngested article, int edition, SourceText text, Compilation told) {
    TextFacts facts = facts(article, text, told);
    return new ArticleSummarized(
        article.id(),
        article.revision(),
        edition,
        article.change(),
        headline(article, told),
        told.language(),
        told.summary(),
        told.account(),
        facts.analysis(),
        facts.section(),
        original(article, text.language()),
        facts.origins(),
        told.entities(),
        text.sentences(),
        told.compiledBy(),
        told.digitalSourceType(),
        told.withheld(),
        article.ingestedAt(),
        clock.instant(),
        facts.features());
  }

  /** What follows from the text, but for what the engine found in it. */
  private TextFacts facts(ArticleIngested article, SourceText text, Compilation told) {
    TextFacts known = memory.find(article);
    if (known == null) {
      List<Origin> named = origins.find(text, article);
      known =
          new TextFacts(
              named,
              told.analysis() != null ? told.analysis() : analysis.analyse(text, named),
              told.section() != null ? told.section() : sections.classify(text),
              features.of(text));
      if (told.analysis() == null && told.section() == null) {
        memory.keep(article, known);
      }
      return known;
    }
    return new TextFacts(
        known.origins(),
        told.analysis() != null ? told.analysis() : known.analysis(),
        told.section() != null ? told.section() : known.section(),
        known.features());
  }

  private ArticleSummarized retraction(ArticleIngested article, int edition) {
    return new ArticleSummarized(
        article.id(),
        article.revision(),
        edition,
        Change.RETRACTED,
        new Statement("", List.of()),
        "und",
        List.of(),
        List.of(),
        new Analysis(List.of(), Analysis.DISCLAIMER),
        Section.UNCLASSIFIED,
        original(article, "und"),
        List.of(),
        List.of(),
        List.of(),
        NOBODY,
        DigitalSourceType.EXTRACTED,
        List.of(),
        article.ingestedAt(),
        clock.instant(),
        null);
  }

  private static Statement headline(ArticleIngested article, Compilation told) {
    if (told.headline() != null) {
      return told.headline();
    }
    boolean untitled = article.title().isBlank() && !told.summary().isEmpty();
    return untitled ? told.summary().getFirst() : new Statement(article.title(), List.of());
  }

  private static Original original(ArticleIngested article, String language) {
    return new Original(
        article.url(),
        article.title(),
        language,
        article.authors(),
        article.publishedAt(),
        article.modifiedAt(),
        article.outlet());
  }
}
