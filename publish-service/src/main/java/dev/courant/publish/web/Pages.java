package dev.courant.publish.web;

import dev.courant.publish.api.Representation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

/** Renders templates. */
@Component
public final class Pages {
  private final ISpringWebFluxTemplateEngine engine;

  Pages(ISpringWebFluxTemplateEngine engine) {
    this.engine = engine;
  }

  /** A page with validators. */
  public ResponseEntity<byte[]> page(String template, Map<String, ?> model) {
    return Representation.of(html(template, model), MediaType.TEXT_HTML);
  }

  /** The HTML of a page. */
  public String html(String template, Map<String, ?> model) {
    return engine.process(template, new Context(Locale.ENGLISH, new HashMap<>(model)));
  }
}
