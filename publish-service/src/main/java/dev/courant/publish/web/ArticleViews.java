package dev.courant.publish.web;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.CompiledBy;
import dev.courant.model.Original;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.publish.web.ArticleView.Receipt;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes article pages. */
@Component
final class ArticleViews {
  private final CardViews cards;

  ArticleViews(CardViews cards) {
    this.cards = cards;
  }

  ArticleView view(ArticleSummarized article) {
    CardView card = cards.view(ArticlePublished.of(article));
    Original original = article.original();
    boolean renamed = !original.headline().equals(article.headline().text());
    return new ArticleView(
        card,
        article.revision() > 1,
        renamed ? Text.of(original.headline(), original.language()) : null,
        told(article),
        attribution(article),
        labels(article),
        named(article),
        DataBlock.of(article));
  }

  private static ArticleView.Told told(ArticleSummarized article) {
    Receipts receipts = new Receipts(article);
    return new ArticleView.Told(
        receipts.sentences(article.summary(), article.language()),
        receipts.sentences(article.account(), article.language()),
        // An analysis is written in the reader's language, whatever the original's is.
        receipts.sentences(article.analysis().sentences(), ""),
        article.analysis().disclaimer());
  }

  private static List<ArticleView.Named> named(ArticleSummarized article) {
    String language = article.original().language();
    return article.entities().stream()
        .map(entity ->
            new ArticleView.Named(
                Text.of(entity.name(), language), entity.kind().name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private ArticleView.Attribution attribution(ArticleSummarized article) {
    Original original = article.original();
    return new ArticleView.Attribution(
        safe(original.url()),
        String.join(", ", original.authors()),
        momentOf(original.publishedAt()),
        momentOf(original.modifiedAt()),
        cards.moment(article.ingestedAt()),
        cards.moment(article.compiledAt()));
  }

  private @Nullable Moment momentOf(@Nullable Instant time) {
    return time == null ? null : moment(time);
  }

  Moment moment(Instant time) {
    return cards.moment(time);
  }

  /** Only addresses of the web may be followed from a page. */
  static String safe(String url) {
    return url.startsWith("https://") || url.startsWith("http://") ? url : "#";
  }

  private ArticleView.Labels labels(ArticleSummarized article) {
    String type = article.digitalSourceType();
    return new ArticleView.Labels(
        engine(article.compiledBy(), cards.moment(article.compiledAt()).absolute()),
        safe(type),
        type.substring(type.lastIndexOf('/') + 1),
        article.withheld().stream().map(w -> w.count() + " × " + w.reason()).toList(),
        article.section().evidence(),
        Math.round(article.section().confidence() * 100) + " %",
        revision(article));
  }

  private static String engine(CompiledBy by, String time) {
    if (by.model() == null) {
      return "Extracted verbatim, no AI-written text (engine %s, version %s)"
          .formatted(by.engine(), by.version());
    }
    String prompt = Objects.requireNonNullElse(by.prompt(), "unknown");
    return "Written by the language model %s on %s (prompt %s, engine %s, version %s)"
        .formatted(by.model(), time, prompt, by.engine(), by.version());
  }

  private static String revision(ArticleSummarized article) {
    String how = article.change() == Change.UPDATED ? "corrected, " : "";
    String anew = article.edition() > 1 ? ", edition " + article.edition() : "";
    return how + "revision " + article.revision() + anew;
  }

  /** Numbers the receipts of a page in the order in which they are first named. */
  private static final class Receipts {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Sentence> sentences;
    private final String language;

    Receipts(ArticleSummarized article) {
      sentences =
          article.sentences().stream()
              .collect(Collectors.toMap(Sentence::id, Function.identity(), (a, _) -> a));
      language = article.original().language();
    }

    List<ArticleView.Sentence> sentences(List<Statement> told, String inLanguage) {
      return told.stream().map(s -> sentence(s, inLanguage)).toList();
    }

    private ArticleView.Sentence sentence(Statement told, String inLanguage) {
      return new ArticleView.Sentence(
          Text.of(TranslatedSpeech.plain(told), inLanguage),
          TranslatedSpeech.parts(told),
          receipts(told.receipts()),
          Uncompared.words(told.uncompared()));
    }

    private List<Receipt> receipts(List<String> ids) {
      return ids.stream().map(sentences::get).filter(Objects::nonNull).map(this::receipt).toList();
    }

    private Receipt receipt(Sentence sentence) {
      int number = numbers.computeIfAbsent(sentence.id(), _ -> numbers.size() + 1);
      Text text = Text.of(sentence.text(), language);
      return new Receipt(number, sentence.id(), text, sentence.start(), sentence.end());
    }
  }
}
