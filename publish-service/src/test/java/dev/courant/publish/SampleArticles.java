package dev.courant.publish;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.CompiledBy;
import dev.courant.model.DigitalSourceType;
import dev.courant.model.Entity;
import dev.courant.model.Origin;
import dev.courant.model.Original;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.model.Withheld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Articles of fictional outlets. */
public final class SampleArticles {
  public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private SampleArticles() {}

  /** An article about Brazil's economy in Portuguese, told at its first revision. */
  public static ArticleSummarized harbour(String slug) {
    return new Sample("https://diario.example/" + slug).article();
  }

  /** The same article at its next revision. */
  public static ArticleSummarized corrected(ArticleSummarized article, String headline) {
    return new Sample(article.original().url())
        .revision(article.revision() + 1, Change.UPDATED)
        .headline(headline)
        .article();
  }

  /** The same article at its next revision, in other words. */
  public static ArticleSummarized reworded(
      ArticleSummarized article, String headline, String... sentences) {
    List<Sentence> original = new ArrayList<>();
    List<Statement> summary = new ArrayList<>();
    int start = 0;
    for (String sentence : sentences) {
      String id = "s" + (original.size() + 1);
      original.add(new Sentence(id, start, start + sentence.length(), sentence));
      summary.add(new Statement(sentence, List.of(id)));
      start += sentence.length() + 1;
    }
    Original before = article.original();
    return new ArticleSummarized(
        article.id(),
        article.revision() + 1,
        1,
        Change.UPDATED,
        new Statement(headline, List.of()),
        article.language(),
        summary,
        List.of(),
        new Analysis(List.of(), Analysis.DISCLAIMER),
        article.section(),
        new Original(
            before.url(),
            headline,
            before.language(),
            before.authors(),
            before.publishedAt(),
            null,
            before.outlet()),
        List.of(),
        List.of(),
        original,
        article.compiledBy(),
        article.digitalSourceType(),
        List.of(),
        article.ingestedAt().plusSeconds(3_600),
        article.compiledAt().plusSeconds(3_600),
        article.features());
  }

  /** The same revision, compiled at another time, as a new analysis is. */
  public static ArticleSummarized compiledAt(ArticleSummarized article, Instant time) {
    return new ArticleSummarized(
        article.id(),
        article.revision(),
        article.edition(),
        article.change(),
        article.headline(),
        article.language(),
        article.summary(),
        article.account(),
        article.analysis(),
        article.section(),
        article.original(),
        article.origins(),
        article.entities(),
        article.sentences(),
        article.compiledBy(),
        article.digitalSourceType(),
        article.withheld(),
        article.ingestedAt(),
        time,
        article.features());
  }

  /** The same revision as a language model tells it, by a clock that is late. */
  public static ArticleSummarized secondEdition(ArticleSummarized article) {
    return new ArticleSummarized(
        article.id(),
        article.revision(),
        2,
        article.change(),
        new Statement("A ship came to Aroeira", List.of("s1")),
        "en",
        article.summary(),
        article.account(),
        article.analysis(),
        article.section(),
        article.original(),
        article.origins(),
        article.entities(),
        article.sentences(),
        new CompiledBy("stub", "stub-1", "compile-2", "1"),
        DigitalSourceType.MODEL_WRITTEN,
        List.of(),
        article.ingestedAt(),
        article.compiledAt().minusSeconds(30),
        article.features());
  }

  /** The same, with a sentence that quotes, in another language than the original's. */
  public static ArticleSummarized translated(ArticleSummarized article) {
    ArticleSummarized second = secondEdition(article);
    return new ArticleSummarized(
        second.id(),
        second.revision(),
        second.edition(),
        second.change(),
        second.headline(),
        second.language(),
        List.of(
            new Statement(
                "Ana Prado called it \"a late ship\".",
                List.of("s1"),
                List.of("content", "quote"))),
        second.account(),
        second.analysis(),
        second.section(),
        second.original(),
        second.origins(),
        second.entities(),
        second.sentences(),
        second.compiledBy(),
        second.digitalSourceType(),
        second.withheld(),
        second.ingestedAt(),
        second.compiledAt(),
        second.features());
  }

  /** The same article, withdrawn. */
  public static ArticleSummarized withdrawn(ArticleSummarized article) {
    return new Sample(article.original().url())
        .revision(article.revision() + 1, Change.RETRACTED)
        .article();
  }

  /** What can be chosen about an article. */
  public static final class Sample {
    private final String url;
    private int revision = 1;
    private Change change = Change.CREATED;
    private String headline = "Novo porto de Aroeira recebe o primeiro navio";
    private String language = "pt-BR";
    private Outlet outlet = new Outlet("diario.example", "Diário da Costa", "BR");
    private Section.Label region = new Section.Label("076", "Brazil");
    private Section.Label topic =
        new Section.Label("medtop:04000000", "Economy, business and finance");
    private Instant publishedAt = NOON;

    public Sample(String url) {
      this.url = url;
    }

    public Sample revision(int number, Change what) {
      revision = number;
      change = what;
      return this;
    }

    public Sample headline(String text) {
      headline = text;
      return this;
    }

    public Sample from(Outlet who, String inLanguage) {
      outlet = who;
      language = inLanguage;
      return this;
    }

    public Sample about(Section.Label where, Section.Label what) {
      region = where;
      topic = what;
      return this;
    }

    public Sample at(Instant time) {
      publishedAt = time;
      return this;
    }

    public ArticleSummarized article() {
      String first = "O porto de Aroeira recebeu nesta segunda-feira o primeiro navio.";
      String second = "A obra custou 40 milhões de reais, segundo a Agência Maré.";
      return new ArticleSummarized(
          ArticleId.of(CanonicalUrl.parse(url).orElseThrow()),
          revision,
          1,
          change,
          new Statement(headline, List.of()),
          language,
          List.of(new Statement(first, List.of("s1")), new Statement(second, List.of("s2"))),
          List.of(),
          new Analysis(
              List.of(new Statement("The text names one figure: 40 million reais.", List.of("s2"))),
              Analysis.DISCLAIMER),
          new Section(region, topic, 0.72, List.of("Aroeira", "porto")),
          new Original(url, headline, language, List.of("Ana Prado"), publishedAt, null, outlet),
          List.of(new Origin("Agência Maré", List.of("s2"))),
          List.of(new Entity("Agência Maré", Entity.Kind.ORGANISATION, List.of("s2"))),
          List.of(
              new Sentence("s1", 0, first.length(), first),
              new Sentence("s2", first.length() + 1, first.length() + 1 + second.length(), second)),
          new CompiledBy("extractive", null, null, "1"),
          DigitalSourceType.EXTRACTED,
          List.of(new Withheld("number without receipt", 1)),
          NOON.plusSeconds(60),
          NOON.plusSeconds(90),
          null);
    }
  }
}
