package dev.courant.publish;

import static dev.courant.publish.SampleStories.quake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.publish.SampleStories.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What a reader does with stories, in a real browser. */
final class StoriesInBrowserIT {
  private static RunningService service;
  private static Browser browser;
  private static final List<String> HEADLINES =
      List.of(
          "Ferry company orders four electric ships for the northern route",
          "Parliament of Vila Seca votes on the water bill",
          "Museum finds a lost sketch behind a frame",
          "Rail workers and ministry agree on shorter shifts",
          "Researchers count more storks than ever along the river",
          "City opens its night market again after two years",
          "Old observatory becomes a school",
          "Fishermen and wind farm sign an agreement",
          "Two towns share one fire brigade from January");

  private static Sample quake;
  private static Sample arabic;
  private static ArticleSummarized revised;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    service = RunningService.start();
    quake = quake(UUID.randomUUID().toString(), Instant.now().minusSeconds(20_000));
    arabic = arabic(Instant.now().minusSeconds(5_000));
    List<Sample> samples = new ArrayList<>(List.of(quake, arabic));
    for (String headline : HEADLINES) {
      samples.add(single(headline, Instant.now().minusSeconds(60 + 400L * samples.size())));
    }
    for (Sample sample : samples) {
      service.log().tell(sample);
    }
    for (Sample sample : samples) {
      sample.articles().forEach(a -> service.awaitStatus("/api/v1/articles/" + a.id(), 200));
      service.awaitStatus("/api/v1/stories/" + sample.id(), 200);
    }
    await().until(() -> home().contains(card()));
    revised = revise(arabic.articles().getFirst());
  }

  /** An article with three revisions, read from right to left. */
  private static ArticleSummarized revise(ArticleSummarized first) {
    String headline = first.original().headline();
    ArticleSummarized second =
        SampleArticles.reworded(
            first,
            headline,
            "افتتح المحافظ صباح اليوم جسرا جديدا فوق نهر النيل.",
            "بلغت كلفة الجسر 40 مليون جنيه بحسب الوزارة.",
            "يمتد الجسر على طول 800 متر بين ضفتي المدينة.");
    ArticleSummarized third =
        SampleArticles.reworded(
            second,
            headline.replace("جديد", "طويل"),
            "افتتح الوزير صباح اليوم جسرا جديدا فوق نهر النيل.",
            "بلغت كلفة الجسر 45 مليون جنيه بحسب الوزارة.",
            "وكان رقم سابق لكلفته خاطئا.");
    for (ArticleSummarized revision : List.of(second, third)) {
      service.log().append(revision);
      await()
          .until(() -> {
            String path = "/articles/" + revision.id();
            String page = new String(service.get(path).body(), StandardCharsets.UTF_8);
            return page.contains("revision " + revision.revision());
          });
    }
    return third;
  }

  /** A story that is read from right to left. */
  private static Sample arabic(Instant at) {
    String slug = UUID.randomUUID().toString();
    Outlet nil = new Outlet("nil.example", "النيل اليوم", "EG");
    Outlet sham = new Outlet("sham.example", "بريد الشام", "JO");
    String first = "افتتاح جسر جديد فوق نهر النيل يربط بين ضفتي المدينة";
    String second = "الجسر الجديد يختصر زمن العبور إلى سبع دقائق";
    return new Sample(slug)
        .member(
            SampleStories.article(
                "https://nil.example/" + slug, nil, "ar", at, first, first + "، بحسب المحافظ."),
            1,
            null)
        .member(
            SampleStories.article(
                "https://sham.example/" + slug,
                sham,
                "ar",
                at.plusSeconds(600),
                second,
                second + "، كما قال المهندس سامي حداد."),
            2,
            null)
        .topic(Section.Label.UNCLASSIFIED);
  }

  private static Sample single(String headline, Instant at) {
    String slug = UUID.randomUUID().toString();
    Outlet outlet = new Outlet("gazeta.example", "Gazeta", "PT");
    ArticleSummarized article =
        SampleStories.article(
            "https://gazeta.example/" + slug, outlet, "en", at, headline, headline + ".");
    return new Sample(slug).member(article, 1, null);
  }

  private static String home() {
    return new String(service.get("/").body(), StandardCharsets.UTF_8);
  }

  private static String card() {
    return "data-story=\"" + quake.id() + "\"";
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (service != null) {
      service.close();
    }
  }

  @BeforeEach
  void forget() {
    browser.show(false, 1280);
    open("/how-this-works");
    browser.run("localStorage.clear()");
  }

  @Test
  void followsAStoryAndForgetsItAgain() {
    open("/stories/" + quake.id());
    button("Follow").click();
    assertThat(browser.one("[aria-pressed='true']").getText()).isEqualTo("Following");
    open("/following");
    await().until(() -> browser.all(".kept a").size() == 1);
    assertThat(browser.one(".kept a").getAttribute("href")).endsWith("/stories/" + quake.id());
    button("Stop following").click();
    open("/following");
    assertThat(browser.all(".kept a")).isEmpty();
    assertThat(browser.one("#followed").getText()).contains("None yet");
  }

  @Test
  void foldsAMutedStoryAwayAndBringsItBack() {
    open("/");
    String selector = ".card[" + card() + "]";
    browser.one(selector).findElement(By.xpath(".//button[.='Mute']")).click();
    assertThat(browser.one(selector).isDisplayed()).isFalse();
    open("/");
    assertThat(browser.one(selector).isDisplayed()).isFalse();
    browser.one(".muted-story button").click();
    assertThat(browser.one(selector).isDisplayed()).isTrue();
    open("/");
    assertThat(browser.one(selector).isDisplayed()).isTrue();
  }

  @Test
  void marksWhatIsNewSinceTheLastVisit() {
    open("/");
    assertThat(browser.all(".new")).isEmpty();
    long hourAgo = Instant.now().minusSeconds(3_600).toEpochMilli();
    browser.run(
        "localStorage.setItem('courant.visit', JSON.stringify({since: 0, seen: arguments[0]}))",
        hourAgo);
    open("/");
    assertThat(browser.all(".card.is-new .new")).isNotEmpty();
    assertThat(browser.all(".card[" + card() + "] .new")).isEmpty();
  }

  @Test
  void marksWhatAFollowedStoryGained() {
    long before = quake.articles().get(3).ingestedAt().toEpochMilli();
    browser.run(
        "localStorage.setItem('courant.followed',"
            + " JSON.stringify({[arguments[0]]: {at: 1, seen: arguments[1], headline: 'x'}}))",
        quake.id().value(),
        before);
    open("/stories/" + quake.id());
    assertThat(browser.all(".accounts li.is-new")).hasSize(2);
    open("/stories/" + quake.id());
    assertThat(browser.all(".accounts li.is-new")).isEmpty();
  }

  @Test
  void keepsArticlesInTheReadingListAndSaysWhatBecameOfThem() {
    String id = revised.id().value();
    open("/articles/" + id);
    button("Keep").click();
    open("/reading-list");
    assertThat(browser.one(".kept a").getAttribute("href")).endsWith("/articles/" + id);
    assertThat(browser.one(".kept").getText()).doesNotContain("Corrected");
    open("/latest");
    String card = ".card[data-article='" + id + "'] button";
    assertThat(browser.one(card).getText()).isEqualTo("Kept");
    browser.run(
        "const kept = JSON.parse(localStorage.getItem('courant.kept'));"
            + "kept[arguments[0]].revision = 1;"
            + "localStorage.setItem('courant.kept', JSON.stringify(kept))",
        id);
    open("/reading-list");
    await().until(() -> browser.one(".kept").getText().contains("Corrected since you kept it"));
    button("Remove").click();
    assertThat(browser.one("#reading-list").getText()).contains("Nothing yet");
    open("/articles/" + id);
    assertThat(button("Keep").getAttribute("aria-pressed")).isEqualTo("false");
  }

  @Test
  void survivesWhateverStandsInTheBrowsersStorage() {
    for (String nonsense :
        List.of("null", "[]", "{", "{\"x\":{\"headline\":\"<img src=x>\"}}", "7")) {
      browser.run(
          "for (const k of ['visit', 'followed', 'muted', 'kept'])"
              + " localStorage.setItem('courant.' + k, arguments[0])",
          nonsense);
      open("/following");
      assertThat(browser.all("#followed .block")).hasSize(2);
      open("/reading-list");
      assertThat(browser.one("#reading-list").getText()).doesNotContain("needs JavaScript");
      open("/stories/" + quake.id());
      assertThat(browser.all(".story-actions button")).hasSize(2);
    }
  }

  @Test
  void fitsEveryWidthInEitherColour() {
    inEveryForm(form -> {
      assertThat(
              browser.run(
                  "return document.documentElement.scrollWidth"
                      + " - document.documentElement.clientWidth"))
          .as(form)
          .isEqualTo(0L);
      browser.picture(Path.of("target/pictures", form + ".png"));
    });
  }

  /** Needs axe-core's {@code axe.min.js}, which is not on Maven Central, in {@code courant.axe}. */
  @Test
  void hasNoViolationThatAxeFinds() throws IOException {
    String file = System.getProperty("courant.axe", "");
    assumeTrue(!file.isEmpty(), "skipped: name axe.min.js of axe-core by -Dcourant.axe=FILE");
    String axe = Files.readString(Path.of(file));
    List<String> violations = new ArrayList<>();
    inEveryForm(form -> {
      browser.run("for (const d of document.querySelectorAll('details')) d.open = true");
      browser.run(axe);
      Object found =
          browser.runAsync(
              "const done = arguments[arguments.length - 1];"
                  + "axe.run().then(r => done(r.violations.map(v => v.id + ': '"
                  + " + v.nodes.map(n => n.html).join(' ; '))))");
      ((List<?>) found).forEach(violation -> violations.add(form + ": " + violation));
    });
    assertThat(violations).isEmpty();
  }

  private static void inEveryForm(Consumer<String> check) {
    open("/latest");
    browser.all(".card[data-article] button").stream().limit(3).forEach(WebElement::click);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("story", "/stories/" + quake.id());
    pages.put("arabic", "/stories/" + arabic.id());
    pages.put("stories", "/stories");
    pages.put("article", "/articles/" + quake.articles().getFirst().id());
    pages.put("following", "/following");
    pages.put("revised", "/articles/" + revised.id());
    pages.put("revisions", "/articles/" + revised.id() + "/revisions");
    pages.put("status", "/status");
    pages.put("reading-list", "/reading-list");
    pages.put("search", "/search?q=terremoto&order=relevance");
    pages.put("latest", "/latest");
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {1280, 360}) {
        pages.forEach((name, path) -> {
          browser.show(dark, width);
          open(path);
          check.accept("%s-%d-%s".formatted(name, width, dark ? "dark" : "light"));
        });
      }
    }
  }

  private static void open(String path) {
    browser.open(service.address(path));
  }

  private static WebElement button(String name) {
    return browser.one("main").findElement(By.xpath(".//button[.='" + name + "']"));
  }
}
