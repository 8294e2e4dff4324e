package dev.courant.publish.docs;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringWebFluxTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Every page of the documentation as a browser gets it, without a server. */
final class RenderedSite {
  private final Map<String, Document> pages = new TreeMap<>();
  private final Map<String, List<ParseError>> errors = new TreeMap<>();
  private final DocumentPages documents = new DocumentPages();
  private final SpringWebFluxTemplateEngine engine = new SpringWebFluxTemplateEngine();

  RenderedSite() {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("publish/templates/");
    templates.setSuffix(".html");
    engine.setTemplateResolver(templates);
    for (String path : BundledFiles.markdown()) {
      String address = Objects.requireNonNull(new SiteAddresses(List.of(path), List.of()).of(path));
      DocumentPage page = Objects.requireNonNull(documents.at(address));
      add(address, "docs", Map.of("page", page, "index", address.equals(SiteAddresses.SITE)));
    }
    add(ApiPage.ADDRESS, "docs-api", new ApiPage().model());
    add(TopicsPage.ADDRESS, "docs-topics", new TopicsPage().model());
  }

  private void add(String address, String template, Map<String, Object> model) {
    String html = engine.process(template, new Context(Locale.ENGLISH, new HashMap<>(model)));
    Parser parser = Parser.htmlParser().setTrackErrors(100);
    pages.put(address, Jsoup.parse(html, "", parser));
    errors.put(address, List.copyOf(parser.getErrors()));
  }

  Map<String, Document> pages() {
    return pages;
  }

  Document page(String address) {
    return Objects.requireNonNull(pages.get(address), address);
  }

  /** What is wrong with the HTML of each page. */
  Map<String, List<ParseError>> errors() {
    return errors;
  }

  DocumentPages documents() {
    return documents;
  }
}
