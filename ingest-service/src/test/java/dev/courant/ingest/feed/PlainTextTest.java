package dev.courant.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void leavesWordsWholeThatHaveTagsInside() {
    assertThat(PlainText.line("<b>W</b>ord, <a href='x>y'>link</a>.")).isEqualTo("Word, link.");
    assertThat(PlainText.spaced("<b>W</b>ord")).isEqualTo("W ord");
  }

  @Test
  void partsParagraphsByABlankLine() {
    assertThat(PlainText.paragraphs("<p> One </p>\n<p>two<br>three</p><ul><li>four</ul>"))
        .isEqualTo("One\n\ntwo three\n\nfour");
  }

  @Test
  void dropsScriptsStylesAndComments() {
    assertThat(
            PlainText.line("a<script>if (x < 1) {}</script><!-- <p>no</p> --><style>b{}</style>c"))
        .isEqualTo("ac");
  }

  @Test
  void resolvesReferencesAndKeepsWhatIsNone() {
    assertThat(PlainText.line("&lt;i&gt; &amp; &nbsp;&hellip; &#x201C;&#150; R&D 5 < 6"))
        .isEqualTo("<i> & … “– R&D 5 < 6");
  }

  @Test
  void foldsWhiteSpaceOfEveryKind() {
    assertThat(PlainText.fold(" a\t\n b\u00A0\u2003c\u3000 ")).isEqualTo("a b c");
  }
}
