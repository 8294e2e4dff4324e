package dev.courant.publish.index;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Entity;
import dev.courant.model.EventCodec;
import dev.courant.model.Origin;
import dev.courant.model.Section;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Listing;
import dev.courant.publish.store.Newness;
import dev.courant.publish.store.Revision;
import dev.courant.publish.store.Slug;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * An article as a document: its JSON ({@value #JSON}), the card in it that lists show ({@value
 * #CARD}), its key ({@value #ID}) and revision, what it was before ({@value #EARLIER}), its listing
 * (a word for every filter in {@value #TERMS}, its time in {@value #AT}, when it was taken in
 * {@value #ARRIVED}), one column for every facet, and its words. A withdrawn article has no words
 * and no columns, and its filters are in {@value #WITHDRAWN}.
 */
final class ArticleFields {
  static final String ID = "id";
  static final String NEWNESS = "newness";
  static final String JSON = "json";
  static final String CARD = "card";
  static final String AT = "at";
  static final String ARRIVED = "arrived";
  static final String TERMS = "terms";
  static final String WITHDRAWN = "withdrawn";
  static final String EARLIER = "earlier";

  /** Stands in {@value #TERMS} or {@value #WITHDRAWN} of every article. */
  static final String LISTED = "listed";

  private static final FieldType WRITTEN = written();

  private static final char BETWEEN = '\n';

  private final TextAnalysis analysis;

  ArticleFields(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /** Which words there are, and in how many articles: no places, no lengths. */
  private static FieldType written() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  static Term key(String id) {
    return new Term(ID, id);
  }

  static String column(Facet facet) {
    return "facet." + facet.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The document of an article.
   *
   * @param arrived when the index takes it
   * @param earlier what it was before
   */
  Document document(ArticleSummarized article, Instant arrived, List<Revision> earlier) {
    Document document = new Document();
    document.add(new StringField(ID, article.id().value(), Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(article.id().value())));
    document.add(new NumericDocValuesField(NEWNESS, Newness.number(article)));
    document.add(new StoredField(CARD, EventCodec.encode(ArticlePublished.of(article))));
    document.add(new StoredField(JSON, EventCodec.encode(article)));
    if (!earlier.isEmpty()) {
      document.add(new StoredField(EARLIER, EventCodec.encode(earlier)));
    }
    Listing listing = Listing.of(article);
    document.add(new LongField(AT, listing.at().toEpochMilli(), Store.NO));
    document.add(new LongField(ARRIVED, arrived.toEpochMilli(), Store.NO));
    String terms = listing.listed() ? TERMS : WITHDRAWN;
    document.add(new StringField(terms, LISTED, Store.NO));
    listing.terms().forEach(term -> document.add(new StringField(terms, term, Store.NO)));
    if (listing.listed()) {
      addColumns(document, article);
      addWords(document, article);
    }
    return document;
  }

  private static void addColumns(Document document, ArticleSummarized article) {
    Section section = article.section();
    addColumn(document, Facet.REGION, section.region().code(), section.region().name());
    addColumn(document, Facet.TOPIC, section.topic().code(), section.topic().name());
    var outlet = article.original().outlet();
    addColumn(document, Facet.OUTLET, outlet.id(), outlet.name());
    if (outlet.country() != null) {
      addColumn(document, Facet.COUNTRY, outlet.country(), outlet.country());
    }
    String language = article.original().language();
    addColumn(document, Facet.LANGUAGE, language, language);
    String engine = article.compiledBy().engine();
    addColumn(document, Facet.ENGINE, engine, engine);
    article.entities().stream()
        .map(Entity::name)
        .filter(Listing::isName)
        .map(name -> new BytesRef(Slug.of(name) + BETWEEN + name))
        .distinct()
        .forEach(value -> document.add(new SortedSetDocValuesField(column(Facet.ENTITY), value)));
  }

  private static void addColumn(Document document, Facet facet, String code, String name) {
    document.add(new SortedDocValuesField(column(facet), new BytesRef(code + BETWEEN + name)));
  }

  private void addWords(Document document, ArticleSummarized article) {
    Set<String> told = new LinkedHashSet<>();
    article.summary().stream().map(Statement::text).forEach(told::add);
    article.account().stream().map(Statement::text).forEach(told::add);
    String language = article.language();
    addHeadline(document, language, article.headline().text());
    addText(document, language, told);
    String original = article.original().language();
    addHeadline(document, original, article.original().headline());
    List<String> sentences = article.sentences().stream().map(Sentence::text).toList();
    addText(
        document,
        original,
        sentences.stream().filter(sentence -> !told.contains(sentence)).toList());
    addText(document, original, names(article));
    names(article)
        .forEach(name -> {
          document.add(new TextField(TextAnalysis.NAMES, name, Store.NO));
          document.add(new Field(TextAnalysis.WRITTEN_NAMES, name, WRITTEN));
        });
  }

  private static List<String> names(ArticleSummarized article) {
    Stream<String> named =
        Stream.concat(
            article.entities().stream().map(Entity::name),
            article.origins().stream().map(Origin::name));
    Stream<String> told =
        Stream.concat(
            article.original().authors().stream(), Stream.of(article.original().outlet().name()));
    return Stream.concat(named, told).toList();
  }

  private void addHeadline(Document document, String language, String text) {
    document.add(new TextField(analysis.headline(language), text, Store.NO));
    addText(document, language, List.of(text));
  }

  private void addText(Document document, String language, Collection<String> texts) {
    for (String text : texts) {
      document.add(new TextField(analysis.field(language), text, Store.NO));
      document.add(new Field(analysis.written(language), text, WRITTEN));
    }
  }

  /** Code and name of a value of a column. */
  static String[] codeAndName(String value) {
    int between = value.indexOf(BETWEEN);
    return new String[] {value.substring(0, between), value.substring(between + 1)};
  }

  static <T> T read(BytesRef json, Class<T> type) {
    byte[] bytes = BytesRef.deepCopyOf(json).bytes;
    return EventCodec.decode(bytes, type);
  }
}
