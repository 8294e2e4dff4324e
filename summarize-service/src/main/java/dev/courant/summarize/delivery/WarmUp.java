package dev.courant.summarize.delivery;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleIngested;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.Outlet;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.summary.Computation;
import dev.courant.summarize.summary.Summarization;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Loads what summarising needs (lexicons, models of languages, their classes) before the first
 * record comes, so that a start with work waiting is a start like any other.
 */
final class WarmUp {
  private static final Outlet OUTLET = new Outlet("example.org", "Example", "GB");

  /** In languages of different scripts, none of them declared, so that each is detected. */
  private static final List<String> TEXTS =
      List.of(
          "The council of Leeds said on Monday that 12 bridges will close. \"We need time,\" the"
              + " mayor Ann Reed told Reuters. Work begins in March and takes two years.",
          "Der Stadtrat teilte am Montag mit, dass zwölf Brücken gesperrt werden. Die Arbeiten"
              + " beginnen im März und dauern zwei Jahre, sagte die Bürgermeisterin.",
          "Городской совет сообщил в понедельник, что мосты закроют. Работы начнутся в марте.",
          "市议会星期一表示，十二座桥梁将关闭。工程将于三月开始，历时两年。",
          "市議会は月曜日、12の橋を閉鎖すると発表した。工事は3月に始まり、2年かかる。",
          "أعلن مجلس المدينة يوم الاثنين إغلاق الجسور. تبدأ الأعمال في مارس وتستمر عامين.");

  private final Computation computation;

  WarmUp(Computation computation) {
    this.computation = computation;
  }

  /** Summarises a few texts without asking a language model, and throws the summaries away. */
  void run() {
    Summarization rules = new Summarization(new ExtractiveEngine(), Clock.systemUTC());
    TEXTS.forEach(text -> computation.call(() -> rules.summarize(article(text))));
  }

  private static ArticleIngested article(String text) {
    Instant now = Instant.EPOCH;
    String url = "https://www.example.org/" + Integer.toHexString(text.hashCode());
    ArticleId id = ArticleId.of(CanonicalUrl.parse(url).orElseThrow());
    return new ArticleIngested(
        id,
        1,
        Change.CREATED,
        url,
        "example",
        OUTLET,
        "Bridges close",
        text,
        null,
        List.of(),
        now,
        now,
        null,
        List.of(),
        now);
  }
}
