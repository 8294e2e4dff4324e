package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlDocumentTest {
  @Test
  void readsWhatItWrites() {
    List<OpmlDocument.Line> lines =
        List.of(
            new OpmlDocument.Line("https://a.example/rss?x=1&y=2", "A <b> & \"C\"", "pt-BR"),
            new OpmlDocument.Line("https://b.example/rss", "Später", null));

    assertThat(OpmlDocument.read(OpmlDocument.write(lines))).isEqualTo(lines);
  }

  @Test
  void findsFeedsInFolders() {
    assertThat(
            read(
                "<opml version='1.0'><body><outline text='News'><outline title='A' xmlUrl='"
                    + " https://a.example/rss '/><outline text='no"
                    + " feed'/></outline></body></opml>"))
        .containsExactly(new OpmlDocument.Line("https://a.example/rss", "A", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<html><body/></html>",
        "<opml><body>",
        "<!DOCTYPE opml><opml/>",
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><outline"
            + " xmlUrl='&x;'/></opml>",
        "<opml><outline xmlUrl='&undefined;'/></opml>"
      })
  void refusesWhatIsNoList(String document) {
    assertThatThrownBy(() -> read(document)).isInstanceOf(ProblemException.class);
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    assertThatThrownBy(() -> read("<opml>" + "<outline>".repeat(150_000)))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() ->
            read("<opml>" + "<outline xmlUrl='https://a.example'/>".repeat(5_001) + "</opml>"))
        .isInstanceOf(ProblemException.class);
  }

  private static List<OpmlDocument.Line> read(String document) {
    return OpmlDocument.read(document.getBytes(StandardCharsets.UTF_8));
  }
}
