package dev.courant.publish.report;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.ErrorReport;
import dev.courant.publish.api.BadParameterException;
import dev.courant.publish.api.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

/** Renders the form. All that readers and outlets wrote is escaped text. */
final class ReportForm {
  /**
   * A kind of error to choose.
   *
   * @param value as the API names it
   * @param name as readers are asked
   */
  record Choice(String value, String name) {}

  private static final List<String> FIELDS = List.of("kind", "sentence", "text");
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("summary", "The summary, account or analysis is wrong"),
          new Choice("section", "The article is in the wrong section"),
          new Choice("attribution", "Outlet, author, time or origin is wrong"),
          new Choice("page", "The page is broken"),
          new Choice("other", "Something else"));

  private final ISpringWebFluxTemplateEngine engine;

  ReportForm(ISpringWebFluxTemplateEngine engine) {
    this.engine = engine;
  }

  /** The form with nothing in it. */
  byte[] empty(ArticleSummarized article) {
    return html("report", model(article, new LinkedMultiValueMap<>()));
  }

  /** The form with what was typed, and what to do. */
  byte[] refused(
      ArticleSummarized article, MultiValueMap<String, String> given, ProblemException problem) {
    Map<String, Object> model = model(article, given);
    String title = Objects.requireNonNullElse(problem.getBody().getTitle(), "");
    String detail = Objects.requireNonNullElse(problem.getBody().getDetail(), "");
    String wrong =
        problem instanceof BadParameterException bad
            ? FIELDS.stream().filter(bad::isAbout).findFirst().orElse("")
            : "";
    model.put("error", wrong.isEmpty() ? title + ". " + detail : detail);
    model.put("wrong", wrong);
    return html("report", model);
  }

  /** The page that says thank you. */
  byte[] sent(ArticleSummarized article) {
    return html("report-sent", Map.of("href", "/articles/" + article.id()));
  }

  private static Map<String, Object> model(
      ArticleSummarized article, MultiValueMap<String, String> given) {
    Map<String, Object> model = new HashMap<>();
    model.put("href", "/articles/" + article.id());
    model.put("headline", article.headline().text());
    model.put("lang", article.language().equals("und") ? "" : article.language());
    model.put("choices", CHOICES);
    model.put("sentences", ArticleSentences.of(article));
    model.put("most", ErrorReport.LONGEST);
    for (String name : FIELDS) {
      model.put(name, Objects.requireNonNullElse(given.getFirst(name), ""));
    }
    model.put("error", "");
    model.put("wrong", "");
    return model;
  }

  private byte[] html(String template, Map<String, Object> model) {
    return engine
        .process(template, new Context(Locale.ENGLISH, model))
        .getBytes(StandardCharsets.UTF_8);
  }
}
