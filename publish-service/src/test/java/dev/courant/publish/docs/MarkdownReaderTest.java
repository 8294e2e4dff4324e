package dev.courant.publish.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownReaderTest {
  private final MarkdownReader reader =
      new MarkdownReader(
          new SiteAddresses(
              List.of("README.md", "docs/README.md", "docs/operating.md", "docs/scale.md"),
              List.of("article.png")));

  @Test
  void showsHtmlAsItIsWritten() {
    assertThat(html("<script>alert(1)</script>\n\nsome <b onclick='x'>text</b>"))
        .doesNotContain("<script", "<b ")
        .contains("&lt;script&gt;", "&lt;b onclick=");
  }

  @Test
  void letsNoScriptIntoALink() {
    assertThat(html("[x](javascript:alert(1))")).doesNotContain("javascript");
  }

  @Test
  void leadsLinksToPagesOfTheSite() {
    assertThat(html("[a](scale.md#limits) [b](../README.md) [c](README.md) [d](#here)"))
        .contains(
            "href=\"/docs/scale#limits\"",
            "href=\"/docs/readme\"",
            "href=\"/docs\"",
            "href=\"#here\"");
    assertThat(html("![a page](article.png)")).contains("src=\"/docs/article.png\"");
    assertThat(html("[out](https://example.org/a)")).contains("href=\"https://example.org/a\"");
  }

  @Test
  void makesTextOfALinkToWhatTheSiteDoesNotHave() {
    assertThat(html("see [`deploy` and **more**](../deploy/README.md)."))
        .isEqualTo("<p>see <code>deploy</code> and <strong>more</strong>.</p>\n");
  }

  @Test
  void givesHeadingsTheIdsThatCodeHostsGiveThem() {
    DocumentPage page =
        reader.page(
            "docs/operating.md",
            """
            # Operating
            ## Dead letters, replay, `doctor`
            ### Why? — Größe
            ## courant.ingest.admin
            ## courant.ingest.admin
            """);
    assertThat(page.title()).isEqualTo("Operating");
    assertThat(page.html())
        .contains(
            "<h2 id=\"dead-letters-replay-doctor\">",
            "<h3 id=\"why--größe\">",
            "<h2 id=\"courantingestadmin\">",
            "<h2 id=\"courantingestadmin-1\">")
        .doesNotContain("<h1");
    assertThat(page.contents()).extracting(DocumentPage.Heading::id).hasSize(3);
  }

  @Test
  void putsTablesIntoABoxAndUsesNoAttributeForTheirLooks() {
    assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |"))
        .startsWith("<div class=\"wide\" tabindex=\"0\">\n<table>")
        .contains("<td class=\"figure\">2</td>")
        .doesNotContain("align=");
  }

  @Test
  void refusesAFileWithoutAHeadingAndTwoFilesOfOneName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.page("docs/scale.md", "no heading"));
    assertThatIllegalStateException()
        .isThrownBy(() -> new SiteAddresses(List.of("SCALE.md", "docs/scale.md"), List.of()));
  }

  private String html(String markdown) {
    return reader.page("docs/operating.md", "# Operating\n\n" + markdown).html();
  }
}
