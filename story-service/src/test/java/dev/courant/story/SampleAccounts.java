package dev.courant.story;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.CompiledBy;
import dev.courant.model.DigitalSourceType;
import dev.courant.model.Features;
import dev.courant.model.Features.Claim;
import dev.courant.model.Origin;
import dev.courant.model.Original;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.model.story.Evidence;
import dev.courant.story.telling.StoryTeller.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Articles for tests, from their sentences. */
public record SampleAccounts(
    String host,
    String name,
    String language,
    int minute,
    List<String> text,
    List<Claim> claims,
    String origin) {
  private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

  /** An article in English that claims nothing. */
  public static SampleAccounts of(String host, int minute, String... text) {
    return new SampleAccounts(host, host, "en", minute, List.of(text), List.of(), "");
  }

  /** The same, naming where its news comes from. */
  public SampleAccounts from(String name) {
    return new SampleAccounts(host, this.name, language, minute, text, claims, name);
  }

  /** The same of an outlet with a name. */
  public SampleAccounts by(String outlet) {
    return new SampleAccounts(host, outlet, language, minute, text, claims, origin);
  }

  /** The same in another language. */
  public SampleAccounts in(String tag) {
    return new SampleAccounts(host, name, tag, minute, text, claims, origin);
  }

  /** The same with a figure in its first sentence. */
  public SampleAccounts counting(String about, String value, String bound) {
    return with(new Claim(Claim.Kind.FIGURE, List.of(about.split(" ")), value, bound, "", "s1"));
  }

  /** The same with a claim. */
  public SampleAccounts with(Claim claim) {
    List<Claim> more = new ArrayList<>(claims);
    more.add(claim);
    return new SampleAccounts(host, name, language, minute, text, more, origin);
  }

  /** As a member of a story. */
  public Account account() {
    Instant at = NOON.plus(Duration.ofMinutes(minute));
    Evidence why = new Evidence(Evidence.Decision.JOINED, null, 1, 0, List.of());
    return new Account(article(at), at, why);
  }

  private ArticleSummarized article(Instant at) {
    String url = "https://" + host + "/" + minute;
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      sentences.add(new Sentence("s" + (i + 1), i * 1000, i * 1000 + 1, text.get(i)));
    }
    List<Statement> summary =
        sentences.stream()
            .limit(3)
            .map(each -> new Statement(each.text(), List.of(each.id())))
            .toList();
    return new ArticleSummarized(
        ArticleId.of(CanonicalUrl.parse(url).orElseThrow()),
        1,
        1,
        Change.CREATED,
        new Statement(text.getFirst(), List.of()),
        language,
        summary,
        List.of(),
        new Analysis(List.of(), Analysis.DISCLAIMER),
        Section.UNCLASSIFIED,
        new Original(
            url, text.getFirst(), language, List.of(), at, null, new Outlet(host, name, "GB")),
        origin.isEmpty() ? List.of() : List.of(new Origin(origin, List.of("s1"))),
        List.of(),
        sentences,
        new CompiledBy("extractive", null, null, "1"),
        DigitalSourceType.EXTRACTED,
        List.of(),
        at,
        at,
        new Features(List.of(), List.of(), List.of(), claims));
  }
}
