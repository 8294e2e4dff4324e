package dev.courant.decoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDecoderTest {
  private static final String RUSSIAN =
      "Паром снова ходит через залив, сообщили в порту. Капитан поблагодарил всех, кто ждал"
          + " переправы три недели, и обещал новые рейсы по выходным.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gb2312 | GBK | 朱镕基谈渡轮",
        "shift_jis | windows-31j | 髙橋船長①再開",
        "euc-kr | x-windows-949 | 똠방각하 연락선",
        "tis-620 | x-windows-874 | เรือ “ข้ามฟาก”",
        "iso-8859-9 | windows-1254 | İskele – “açıldı”",
        "iso-8859-8-i | ISO-8859-8 | המעבורת חזרה",
        "koi8-u | KOI8-U | Пором знову ходить",
        "big5 | Big5-HKSCS | 渡輪重開 嘅",
        "latin1 | windows-1252 | The mayor’s “ferry” – €5",
        "x-mac-cyrillic | x-MacUkraine | Паром ходит",
        "866 | IBM866 | Паром ходит"
      })
  void aLabelMeansWhatBrowsersTakeItFor(String label, String charset, String text) {
    byte[] meta = page("<meta charset=\"" + label + "\">", text, Charset.forName(charset));
    byte[] sent = page("", text, Charset.forName(charset));

    assertThat(DocumentDecoder.page(meta, "text/html").text()).contains(text);
    assertThat(DocumentDecoder.page(sent, "text/html; charset=" + label).text()).contains(text);
  }

  @Test
  void latin6AndLatin8AreKnownThoughTheJdkDoesNotKnowThem() {
    byte[] body = {'<', 'p', '>', (byte) 0xA1, (byte) 0xBD};

    assertThat(DocumentDecoder.page(body, "text/html; charset=l6").text()).isEqualTo("<p>Ą―");
    assertThat(DocumentDecoder.page(body, "text/html; charset=iso-8859-14").text())
        .isEqualTo("<p>ḂẄ");
  }

  @Test
  void aDeclarationThatTheBytesContradictIsOverlooked() {
    byte[] cyrillic = page("<meta charset=windows-1251>", RUSSIAN, Charset.forName("windows-1251"));
    byte[] koi = page("", RUSSIAN, Charset.forName("KOI8-R"));
    byte[] utf8 = page("<meta charset=iso-8859-2>", RUSSIAN, UTF_8);

    assertThat(DocumentDecoder.page(cyrillic, "text/html; charset=utf-8").text()).contains(RUSSIAN);
    assertThat(DocumentDecoder.page(cyrillic, "text/html; charset=iso-8859-1").text())
        .contains(RUSSIAN);
    assertThat(DocumentDecoder.page(koi, "text/html; charset=windows-1251").text())
        .contains(RUSSIAN);
    assertThat(DocumentDecoder.page(utf8, "text/html; charset=gbk").text()).contains(RUSSIAN);
  }

  @Test
  void aDeclarationIsFoundBehindLongScripts() {
    String head = "<script>" + "var x = 1;".repeat(2_000) + "</script><meta charset=windows-1251>";

    byte[] page = page(head, RUSSIAN, Charset.forName("windows-1251"));

    assertThat(DocumentDecoder.page(page, "text/html").text()).contains(RUSSIAN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | windows-1251 | Паром снова ходит через залив, сообщили в порту в понедельник",
        "tr | windows-1254 | Feribot boğazda yeniden çalışıyor, iskele ise pazartesi açılıyor",
        "th | x-windows-874 | เรือข้ามฟากกลับมาให้บริการในเช้าวันจันทร์หลังจากหยุดไปสามสัปดาห์",
        "ja | windows-31j | 連絡船は月曜日の朝から再び運航を始めたと港湾局が発表した",
        "he | windows-1255 | המעבורת חזרה לפעול ביום שני בבוקר לאחר שלושה שבועות"
      })
  void undeclaredBytesAreReadByTheLanguageOfThePage(String language, String charset, String text) {
    byte[] page =
        ("<html lang=" + language + "><p>" + text + "</p></html>")
            .getBytes(Charset.forName(charset));

    assertThat(DocumentDecoder.page(page, "text/html").text()).contains(text);
  }

  @Test
  void oneBadByteDoesNotTurnAPage() {
    for (String charset : new String[] {"UTF-8", "GBK", "x-windows-949"}) {
      String text =
          charset.equals("UTF-8") ? RUSSIAN : charset.equals("GBK") ? "渡轮恢复运行" : "연락선이 다시 다닌다";
      var body = new ByteArrayOutputStream();
      body.writeBytes(page("", text.repeat(5), Charset.forName(charset)));
      body.write(0xFF);
      body.writeBytes("</p>".getBytes(UTF_8));
      String label = charset.equals("x-windows-949") ? "euc-kr" : charset;

      String read = DocumentDecoder.page(body.toByteArray(), "text/html; charset=" + label).text();

      assertThat(read).contains(text).doesNotContain("\uFFFD");
    }
  }

  @Test
  void aByteOrderMarkIsBelievedFirst() {
    byte[] marked = ("\uFEFF<p>" + RUSSIAN).getBytes(UTF_8);
    byte[] wide = ("\uFEFF<p>" + RUSSIAN).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);

    assertThat(DocumentDecoder.page(marked, "text/html; charset=gbk").text())
        .isEqualTo("<p>" + RUSSIAN);
    assertThat(DocumentDecoder.page(wide, "text/html; charset=utf-8").text())
        .isEqualTo("<p>" + RUSSIAN);
  }

  @Test
  void xmlInADeclaredLegacyEncodingThatIsNoneIsLookedAt() {
    byte[] feed =
        ("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><title>" + RUSSIAN + "</title></rss>")
            .getBytes(Charset.forName("windows-1251"));

    DecodedText read = DocumentDecoder.xml(feed, "application/xml");

    assertThat(read.text()).contains(RUSSIAN);
    assertThat(read.encoding()).isEqualTo("windows-1251");
    assertThat(read.repair()).isNotNull();
  }

  private static byte[] page(String head, String text, Charset charset) {
    return ("<html><head>" + head + "<title>T</title></head><body><p>" + text).getBytes(charset);
  }
}
