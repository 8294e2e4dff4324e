package dev.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What stands among an article's paragraphs without being text of it. */
class BesideTheTextTest {
  private static final String FIRST =
      "The lighthouse keeper of Almsee has counted the birds of the cape for forty-one years.";
  private static final String SECOND =
      "Her books show that terns come eleven days earlier than they did when she began to count.";
  private static final String THIRD =
      "The university wants to publish the lists, and the town is looking for somebody to go on.";

  private static String body(String inside) {
    return body(new PageExtractor(), "", inside);
  }

  private static String body(PageExtractor extractor, String above, String inside) {
    String html =
        "<html><head><meta name=author content='Ida Moreau'></head><body><main><article>"
            + "<h1>Forty-one years of birds</h1><div class=text>%s<p>%s</p><p>%s</p>%s<p>%s</p></div>"
            + "</article></main></body></html>";
    return extractor
        .extract(html.formatted(above, FIRST, SECOND, inside, THIRD), "https://cape.example/birds")
        .body();
  }

  private static String behind(String last) {
    String html =
        "<html><head><meta name=author content='Ida Moreau'></head><body><main><article>"
            + "<h1>Forty-one years of birds</h1><p>%1$s</p><p>%2$s</p><p>%3$s</p><p>%2$s Once.</p>"
            + "<p>%3$s Twice.</p><p>%1$s Thrice.</p>%4$s</article></main></body></html>";
    return new PageExtractor()
        .extract(html.formatted(FIRST, SECOND, THIRD, last), "https://cape.example/birds")
        .body();
  }

  @Test
  void leavesOutASentenceThatIsRepeatedAsAQuotationAndWhoseWordsItIs() {
    String quote =
        "<div><blockquote>Terns come eleven days earlier than they did</blockquote>"
            + "<div>Ada Quay, keeper</div></div>";
    assertThat(body(quote)).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void keepsAQuotationThatTheTextDoesNotRepeat() {
    String quote = "<blockquote>I shall miss the terns, and they will not miss me.</blockquote>";
    assertThat(body(quote)).contains("they will not miss me");
  }

  @Test
  void leavesOutCardsThatLeadToOtherArticles() {
    String card =
        "<div><div><a href=/seals><img src=s.jpg></a></div><div><a href=/seals>Seals are back on"
            + " the northern rocks</a><p>Nobody had seen them there since the ferry was"
            + " motorised.</p></div></div>";
    assertThat(body(card)).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void leavesOutAFewWordsAndALink() {
    String lines =
        "<p>From the archive: <a href=/seals>Seals are back on the rocks</a></p>"
            + "<p>>> What you should know of <a href=/terns>terns and their long way south</a></p>";
    assertThat(body(lines)).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void leavesOutTheHeadingOfAListOfLinks() {
    String list =
        "<h3>From the cape</h3><ul><li><a href=/a>Seals are back on the rocks</a></li>"
            + "<li><a href=/b>A ferry without smoke</a></li></ul><h3>Who goes on</h3>";
    assertThat(body(list)).doesNotContain("From the cape").contains("Who goes on");
    assertThat(behind(list.replace("<h3>Who goes on</h3>", ""))).doesNotContain("From the cape");
  }

  @Test
  void leavesOutWhatStandsBesideAForm() {
    String form =
        "<section><h3>The cape at dawn</h3><p>Each Sunday, with pictures.</p>"
            + "<form action=/x><input type=email></form></section>";
    assertThat(body(form)).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void keepsAParagraphWithAButtonInIt() {
    assertThat(body("<p>Gulls, she says, are liars.<button>?</button></p>")).contains("are liars");
  }

  @Test
  void leavesOutInvitationsByWhereTheyLead() {
    String call =
        "<p>The cape in your pocket: here is <a href='https://apps.apple.com/app/id1'>our"
            + " app</a>, free of charge.</p><p>Or as a letter, <a href=/newsletter/cape>each"
            + " morning</a>.</p>";
    assertThat(body(call)).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void leavesOutItalicsRightBehindAPicture() {
    String caption =
        "<p><img src=a.jpg><br><em>The keeper (left)</em></p><p><em>So it ends.</em></p>";
    assertThat(body(caption)).doesNotContain("(left)").contains("So it ends.");
  }

  @Test
  void leavesOutTheAuthorsName() {
    assertThat(body(new PageExtractor(), "<p>IDA MOREAU | The Cape</p>", "")).startsWith(FIRST);
  }

  @Test
  void keepsWhatARuleThatIsSwitchedOffWouldLeaveOut() {
    EnumSet<Rule> rules = EnumSet.complementOf(EnumSet.of(Rule.CALLS));
    String call = "<p>Or as a letter, <a href=/newsletter/cape>each morning</a>.</p>";
    assertThat(body(new PageExtractor(rules), "", call)).contains("Or as a letter");
  }
}
