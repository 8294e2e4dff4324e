package dev.courant.publish;

import dev.courant.model.Analysis;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.Change;
import dev.courant.model.CompiledBy;
import dev.courant.model.DigitalSourceType;
import dev.courant.model.Features;
import dev.courant.model.Origin;
import dev.courant.model.Original;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.model.Sentence;
import dev.courant.model.Statement;
import dev.courant.model.story.Difference;
import dev.courant.model.story.Evidence;
import dev.courant.model.story.Moment;
import dev.courant.model.story.Quote;
import dev.courant.model.story.Reach;
import dev.courant.model.story.StoryArticle;
import dev.courant.model.story.StoryChange;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StorySentence;
import dev.courant.model.story.StoryTold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stories of fictional outlets, built as story-service writes them. */
public final class SampleStories {
  public static final Section.Label DISASTER =
      new Section.Label("medtop:03000000", "Disaster, accident and emergency incident");
  public static final Section.Label BRAZIL = new Section.Label("076", "Brazil");

  private static final Outlet DIARIO = new Outlet("diario.example", "Diário da Costa", "BR");
  private static final Outlet FOLHA = new Outlet("folha.example", "Folha do Norte", "BR");
  private static final Outlet COURIER = new Outlet("courier.example", "Coast Courier", "GB");
  private static final Outlet HARBOUR = new Outlet("harbour.example", "Harbour Times", "GB");
  private static final Outlet KUESTE = new Outlet("kueste.example", "Küstenblatt", "DE");
  private static final Outlet NIL = new Outlet("nil.example", "النيل اليوم", "EG");

  private SampleStories() {}

  /**
   * An article in a story.
   *
   * @param copyOf an earlier member whose text it has; null for a text of its own
   */
  public record Member(ArticleSummarized article, int source, @Nullable ArticleId copyOf) {}

  /** An article with sentences of its own. */
  public static ArticleSummarized article(
      String url, Outlet outlet, String language, Instant at, String headline, String... text) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (String sentence : text) {
      int end = start + sentence.codePointCount(0, sentence.length());
      sentences.add(new Sentence("s" + (sentences.size() + 1), start, end, sentence));
      start = end + 1;
    }
    return new ArticleSummarized(
        ArticleId.of(CanonicalUrl.parse(url).orElseThrow()),
        1,
        1,
        Change.CREATED,
        new Statement(headline, List.of()),
        language,
        sentences.stream().map(s -> new Statement(s.text(), List.of(s.id()))).toList(),
        List.of(),
        new Analysis(List.of(), Analysis.DISCLAIMER),
        new Section(BRAZIL, DISASTER, 0.8, List.of()),
        new Original(url, headline, language, List.of(), at, null, outlet),
        outlet.equals(COURIER) || outlet.equals(HARBOUR)
            ? List.of(new Origin("Agência Maré", List.of("s1")))
            : List.of(),
        List.of(),
        sentences,
        new CompiledBy("extractive", null, null, "1"),
        DigitalSourceType.EXTRACTED,
        List.of(),
        at.plusSeconds(60),
        at.plusSeconds(90),
        null);
  }

  /** Six articles in four languages about one earthquake: copies, two figures and a denial. */
  public static Sample quake(String slug, Instant at) {
    String path = "/" + slug;
    ArticleSummarized first =
        article(
            "https://diario.example" + path,
            DIARIO,
            "pt-BR",
            at,
            "Terremoto de magnitude 5,8 atinge Aroeira e deixa nove mortos",
            "Um terremoto de magnitude 5,8 atingiu a cidade de Aroeira na madrugada desta segunda.",
            "Nove pessoas morreram, segundo a Defesa Civil.",
            "A barragem do Rio Pardo se rompeu, disse o prefeito Caio Lima.");
    ArticleSummarized courier =
        article(
            "https://courier.example" + path,
            COURIER,
            "en",
            at.plusSeconds(1_500),
            "Nine dead as magnitude 5.8 earthquake hits Aroeira",
            "An earthquake of magnitude 5.8 hit Aroeira early on Monday, Agência Maré reported.",
            "Nine people died and 140 were injured, the civil defence said.");
    ArticleSummarized harbour =
        article(
            "https://harbour.example" + path,
            HARBOUR,
            "en",
            at.plusSeconds(2_100),
            "Nine dead as earthquake hits Aroeira",
            "An earthquake of magnitude 5.8 hit Aroeira early on Monday, Agência Maré reported.");
    ArticleSummarized german =
        article(
            "https://kueste.example" + path,
            KUESTE,
            "de",
            at.plusSeconds(5_400),
            "Elf Tote nach Erdbeben in Aroeira",
            "Bei dem Erdbeben in Aroeira sind elf Menschen ums Leben gekommen.",
            "Die Behörden gaben eine Tsunamiwarnung für die Küste heraus.");
    ArticleSummarized arabic =
        article(
            "https://nil.example" + path,
            NIL,
            "ar",
            at.plusSeconds(6_000),
            "أحد عشر قتيلا في زلزال بقوة 5.8 درجات يضرب أرويرا",
            "قتل أحد عشر شخصا في زلزال ضرب مدينة أرويرا فجر الاثنين.");
    ArticleSummarized denial =
        article(
            "https://folha.example" + path,
            FOLHA,
            "pt-BR",
            at.plusSeconds(9_000),
            "Governadora nega rompimento de barragem em Aroeira",
            "A governadora Rita Melo negou que a barragem do Rio Pardo tenha se rompido.");
    return new Sample(slug)
        .member(first, 1, null)
        .member(courier, 2, null)
        .member(harbour, 2, courier.id())
        .member(german, 3, null)
        .member(arabic, 4, null)
        .member(denial, 5, null)
        .difference(
            Difference.Kind.FIGURE,
            "mortos, dead, Tote",
            side("9", first, 1, courier, 1),
            side("11", german, 0, arabic, 0))
        .difference(
            Difference.Kind.DENIAL,
            "barragem do Rio Pardo",
            side("asserts", first, 2),
            side("denies", denial, 0))
        .difference(Difference.Kind.SINGLE_ORIGIN, "Tsunamiwarnung", side("", german, 1));
  }

  private static Difference.Side side(String value, ArticleSummarized article, int sentence) {
    return new Difference.Side(value, seenAt(article), List.of(quote(article, sentence)));
  }

  private static Difference.Side side(
      String value, ArticleSummarized one, int its, ArticleSummarized other, int others) {
    return new Difference.Side(value, seenAt(one), List.of(quote(one, its), quote(other, others)));
  }

  private static Instant seenAt(ArticleSummarized article) {
    return article.ingestedAt();
  }

  static Quote quote(ArticleSummarized article, int sentence) {
    Sentence of = article.sentences().get(sentence);
    return new Quote(
        article.id(), article.revision(), of.id(), of.text(), article.original().language());
  }

  /** A story in the making. */
  public static final class Sample {
    private final String slug;
    private final List<Member> members = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private @Nullable StoryId id;
    private @Nullable StoryId splitFrom;
    private int revision = 1;
    private Section.Label topic = DISASTER;
    private @Nullable Instant lastAt;

    public Sample(String slug) {
      this.slug = slug;
    }

    public Sample member(ArticleSummarized article, int source, @Nullable ArticleId copyOf) {
      members.add(new Member(article, source, copyOf));
      return this;
    }

    public Sample without(ArticleId article) {
      members.removeIf(member -> member.article().id().equals(article));
      return this;
    }

    public Sample difference(Difference.Kind kind, String about, Difference.Side... sides) {
      differences.add(new Difference(kind, about, List.of(sides)));
      return this;
    }

    public Sample revision(int number) {
      revision = number;
      return this;
    }

    public Sample topic(Section.Label what) {
      topic = what;
      return this;
    }

    public Sample lastAt(Instant time) {
      lastAt = time;
      return this;
    }

    /** This part of a story fell off another one. */
    public Sample splitFrom(StoryId other) {
      splitFrom = other;
      return this;
    }

    public Sample id(StoryId which) {
      id = which;
      return this;
    }

    public StoryId id() {
      return id == null ? StoryId.of(members.getFirst().article().id()) : id;
    }

    public String slug() {
      return slug;
    }

    public List<ArticleSummarized> articles() {
      return members.stream().map(Member::article).toList();
    }

    /** The decisions that brought the articles here, from a sequence number on. */
    public List<StoryMember> decisions(long sequence) {
      List<StoryMember> decisions = new ArrayList<>();
      for (Member member : members) {
        decisions.add(decision(member.article(), id(), sequence + decisions.size(), why(member)));
      }
      return decisions;
    }

    /** The story as its members tell it. */
    public StoryTold told() {
      ArticleSummarized first = members.getFirst().article();
      List<StoryArticle> articles = members.stream().map(this::article).toList();
      return new StoryTold(
          id(),
          revision,
          1,
          revision == 1 ? StoryChange.CREATED : StoryChange.UPDATED,
          null,
          splitFrom,
          new StorySentence(first.headline().text(), first.language(), List.of()),
          own().stream().limit(3).map(member -> sentence(member.article())).toList(),
          articles,
          own().stream().map(m -> new Moment(seenAt(m.article()), sentence(m.article()))).toList(),
          differences,
          reach(articles),
          topic,
          List.of(BRAZIL),
          seenAt(first),
          lastAt == null ? seenAt(members.getLast().article()) : lastAt);
    }

    /** The record of the story once it became part of another. */
    public StoryTold mergedInto(StoryId other, int atRevision) {
      return closed(StoryChange.MERGED, other, atRevision);
    }

    /** The record of the story once no article is left in it. */
    public StoryTold ended(int atRevision) {
      return closed(StoryChange.ENDED, null, atRevision);
    }

    private StoryTold closed(StoryChange change, @Nullable StoryId into, int atRevision) {
      StoryTold told = told();
      return new StoryTold(
          told.id(),
          atRevision,
          1,
          change,
          into,
          told.splitFrom(),
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new Reach(0, 0, 0, 0, 0),
          told.topic(),
          told.regions(),
          told.firstAt(),
          told.lastAt());
    }

    private List<Member> own() {
      return members.stream().filter(member -> member.copyOf() == null).toList();
    }

    private static StorySentence sentence(ArticleSummarized article) {
      Quote quote = quote(article, 0);
      return new StorySentence(quote.text(), quote.language(), List.of(quote));
    }

    private StoryArticle article(Member member) {
      ArticleSummarized article = member.article();
      Original original = article.original();
      return new StoryArticle(
          article.id(),
          article.revision(),
          original.url(),
          original.headline(),
          article.headline().text(),
          original.language(),
          original.outlet(),
          original.publishedAt(),
          seenAt(article),
          article.origins(),
          member.copyOf(),
          member.source(),
          why(member));
    }

    private Evidence why(Member member) {
      ArticleId first = members.getFirst().article().id();
      return member.article().id().equals(first)
          ? new Evidence(Evidence.Decision.BEGAN, null, 0, 0.4, List.of())
          : new Evidence(
              Evidence.Decision.JOINED, first, 0.62, 0.4, List.of("aroeira", "5.8", "earthquake"));
    }

    private static Reach reach(List<StoryArticle> articles) {
      return new Reach(
          articles.size(),
          (int) articles.stream().map(a -> a.outlet().id()).distinct().count(),
          (int)
              articles.stream()
                  .map(a -> a.outlet().country())
                  .filter(Objects::nonNull)
                  .distinct()
                  .count(),
          (int) articles.stream().map(StoryArticle::language).distinct().count(),
          (int) articles.stream().map(StoryArticle::source).distinct().count());
    }
  }

  /** A decision about an article. */
  public static StoryMember decision(
      ArticleSummarized article, @Nullable StoryId story, long sequence, Evidence why) {
    Features none = new Features(List.of(), List.of(), List.of(), List.of());
    return new StoryMember(
        article.id(),
        article.revision(),
        article.original().language(),
        story,
        sequence,
        why,
        none,
        article.ingestedAt().plus(Duration.ofSeconds(1)));
  }

  /** The decision that takes an article out of its story, since it is withdrawn. */
  public static StoryMember left(ArticleSummarized article, long sequence) {
    Evidence why = new Evidence(Evidence.Decision.LEFT, null, 0, 0, List.of());
    return decision(article, null, sequence, why);
  }

  /** Another story of one article, of an outlet of its own. */
  public static Sample alone(String slug, Instant at) {
    Outlet outlet = new Outlet("gazeta.example", "Gazeta", "PT");
    String text = "A nova ponte de Vila Seca abriu ao trânsito.";
    return new Sample(slug)
        .member(article("https://gazeta.example/" + slug, outlet, "pt", at, text, text), 1, null);
  }
}
