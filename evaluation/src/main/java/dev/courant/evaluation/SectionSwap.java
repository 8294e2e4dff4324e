package dev.courant.evaluation;

import dev.courant.model.ArticleIngested;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.summary.Summarization;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the same text as other outlets of other countries, and asks the whole use case each
 * time for its section, which must not depend on who published it.
 */
final class SectionSwap {
  private static final List<Outlet> OUTLETS =
      List.of(
          new Outlet("nairobi-sport", "Nairobi Sport Daily", "KE"),
          new Outlet("tokyo-business", "Tokyo Business Journal", "JP"),
          new Outlet("unknown", "?", null));

  private final Summarization summarization =
      new Summarization(new ExtractiveEngine(), Clock.systemUTC());

  /**
   * What a text says, and who says it.
   *
   * @param country ISO 3166-1 alpha-2, or null
   */
  record Told(String title, String body, String url, @Nullable String country) {}

  /** Its section, as its own outlet tells it. */
  Section section(Told text) {
    return section(text, new Outlet("own", text.url(), text.country()), text.url());
  }

  /** The sections that differ from its own when others tell it. */
  List<Section> changed(Told text) {
    Section own = section(text);
    List<Section> changed = new ArrayList<>();
    for (Outlet outlet : OUTLETS) {
      Section other = section(text, outlet, "https://" + outlet.id() + ".example/news");
      if (!other.equals(own)) {
        changed.add(other);
      }
    }
    return changed;
  }

  private Section section(Told text, Outlet outlet, String url) {
    ArticleIngested article = new BareText(text.title(), text.body()).article(outlet, url);
    return summarization.summarize(article).section();
  }
}
