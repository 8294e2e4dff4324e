package dev.courant.publish.index;

import dev.courant.model.ArticlePublished;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.Entity;
import dev.courant.model.EventCodec;
import dev.courant.model.Origin;
import dev.courant.model.Section;
import dev.courant.model.Statement;
import dev.courant.publish.store.Facet;
import dev.courant.publish.store.Listing;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * An article as a document: its JSON ({@value #JSON}), its key ({@value #ID}) and revision, its
 * listing (a word for every filter in {@value #TERMS}, its time in {@value #AT}), one column for
 * every facet, and its words. A withdrawn article has key, revision and JSON alone.
 */
final class ArticleFields {
  static final String ID = "id";
  static final String REVISION = "revision";
  static final String JSON = "json";
  static final String AT = "at";
  static final String TERMS = "terms";

  /** Stands in {@value #TERMS} of every article that lists show. */
  static final String LISTED = "listed";

  private static final char BETWEEN = '\n';

  private final TextAnalysis analysis;

  ArticleFields(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  static Term key(String id) {
    return new Term(ID, id);
  }

  static String column(Facet facet) {
    return "facet." + facet.name().toLowerCase(Locale.ROOT);
  }

  Document document(ArticleSummarized article) {
    Document document = new Document();
    document.add(new StringField(ID, article.id().value(), Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(article.id().value())));
    document.add(new NumericDocValuesField(REVISION, article.revision()));
    document.add(new StoredField(JSON, EventCodec.encode(article)));
    Listing listing = Listing.of(ArticlePublished.of(article));
    if (listing.listed()) {
      document.add(new LongField(AT, listing.at().toEpochMilli(), Store.NO));
      document.add(new StringField(TERMS, LISTED, Store.NO));
      listing.terms().forEach(term -> document.add(new StringField(TERMS, term, Store.NO)));
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
  }

  private static void addColumn(Document document, Facet facet, String code, String name) {
    document.add(new SortedDocValuesField(column(facet), new BytesRef(code + BETWEEN + name)));
  }

  private void addWords(Document document, ArticleSummarized article) {
    String told = analysis.field(article.language());
    addText(document, told, List.of(article.headline().text()));
    addText(document, told, article.summary().stream().map(Statement::text).toList());
    String original = analysis.field(article.original().language());
    addText(document, original, List.of(article.original().headline()));
    addText(document, original, names(article));
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

  private static void addText(Document document, String field, Collection<String> texts) {
    texts.forEach(text -> document.add(new TextField(field, text, Store.NO)));
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
