package dev.courant.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The documentation of a running service. */
final class DocsIT {
  private static final Pattern PAGE = Pattern.compile("<loc>[^<]*(/docs[^<]*)</loc>");

  private static RunningService service;
  private static List<String> pages;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    service.awaitStatus("/sitemap.xml", 200);
    pages =
        PAGE.matcher(text(service.get("/sitemap.xml")))
            .results()
            .map((MatchResult page) -> page.group(1))
            .toList();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void servesEveryPageUnderTheSamePolicy() {
    assertThat(pages)
        .hasSizeGreaterThan(15)
        .contains("/docs", "/docs/readme", "/docs/operating", "/docs/api", "/docs/topics")
        .allSatisfy(path -> {
          HttpResponse<byte[]> page = service.get(path);
          assertThat(page.statusCode()).isEqualTo(200);
          assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
          assertThat(page.headers().firstValue("content-security-policy").orElse(""))
              .contains("default-src 'none'")
              .doesNotContain("unsafe");
          assertThat(page.headers().firstValue("etag")).isPresent();
          assertThat(text(page))
              .contains("<main id=\"main\"")
              .doesNotContainPattern("<[^>]*\\s(style|th:\\w+)=");
        });
  }

  @Test
  void servesPictures() {
    HttpResponse<byte[]> picture = service.get("/docs/article.png");
    assertThat(picture.headers().firstValue("content-type")).hasValue("image/png");
    assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void answersWithAPageWhereThereIsNone() {
    for (String path : List.of("/docs/nothing", "/docs/..%2Fx", "/docs/api/nothing", "/docs/a/b")) {
      HttpResponse<byte[]> page = service.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(text(page)).contains("There is no such page");
    }
  }

  @Test
  void asksTheApiForAForm() {
    HttpResponse<byte[]> answer = service.get("/docs/api/listArticles?region=&limit=1&topic=");
    assertThat(answer.statusCode()).isEqualTo(303);
    String address = answer.headers().firstValue("location").orElseThrow();
    assertThat(address).isEqualTo("/api/v1/articles?limit=1");
    assertThat(service.get(address).statusCode()).isEqualTo(200);
    assertThat(service.get("/docs/api/listWebhooks").statusCode()).isEqualTo(404);
  }

  @Test
  void namesItsOwnAddressInTheLinesForCurl() {
    assertThat(text(service.get("/docs/api")))
        .contains("curl &#39;" + service.address("/api/v1/articles"))
        .doesNotContain("{origin}");
  }

  @Test
  void isFoundFromEveryPageAndByPrograms() {
    assertThat(text(service.get("/"))).contains("<a href=\"/docs\">", "<a href=\"/docs/api\">");
    assertThat(text(service.get("/llms.txt"))).contains("/docs)", "/docs/api)", "/docs/topics)");
  }

  @Test
  void fitsANarrowScreen() {
    try (Browser browser = Browser.start()) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.show(dark, 360);
        for (String path : pages) {
          browser.open(service.address(path));
          assertThat(browser.run("return document.documentElement.scrollWidth"))
              .as(path)
              .isEqualTo(360L);
        }
      }
      photograph(browser);
    }
  }

  private static void photograph(Browser browser) {
    for (String path : List.of("/docs", "/docs/operating", "/docs/api", "/docs/topics")) {
      for (int width : new int[] {360, 1280}) {
        browser.show(width == 1280, width);
        browser.open(service.address(path));
        browser.picture(Path.of("target/pages" + path.replace('/', '-') + "-" + width + ".png"));
      }
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
