package dev.courant.decoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encodings by their labels (Encoding Standard, WHATWG, section 4.2), and by the names that the
 * JDK knows besides.
 */
final class Encodings {
  /** Name of the standard, charset of the JDK, and its labels beside its name. */
  private static final String TABLE =
      """
      UTF-8 UTF-8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8
      IBM866 IBM866 866 cp866 csibm866
      ISO-8859-2 ISO-8859-2 csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
      ISO-8859-3 ISO-8859-3 csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
      ISO-8859-4 ISO-8859-4 csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
      ISO-8859-5 ISO-8859-5 csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
      ISO-8859-6 ISO-8859-6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
      ISO-8859-7 ISO-8859-7 csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek
      ISO-8859-8 ISO-8859-8 csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual
      ISO-8859-8-I ISO-8859-8 csiso88598i logical
      ISO-8859-13 ISO-8859-13 iso8859-13 iso885913
      ISO-8859-15 ISO-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9
      ISO-8859-16 ISO-8859-16
      KOI8-R KOI8-R cskoi8r koi koi8 koi8_r
      KOI8-U KOI8-U koi8-ru
      macintosh x-MacRoman csmacintosh mac x-mac-roman
      windows-874 x-windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 tis620
      windows-1250 windows-1250 cp1250 x-cp1250
      windows-1251 windows-1251 cp1251 x-cp1251
      windows-1252 windows-1252 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252
      windows-1253 windows-1253 cp1253 x-cp1253
      windows-1254 windows-1254 cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 x-cp1254
      windows-1255 windows-1255 cp1255 x-cp1255
      windows-1256 windows-1256 cp1256 x-cp1256
      windows-1257 windows-1257 cp1257 x-cp1257
      windows-1258 windows-1258 cp1258 x-cp1258
      x-mac-cyrillic x-MacUkraine x-mac-ukrainian
      GBK GB18030 chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk
      gb18030 GB18030
      Big5 Big5-HKSCS big5-hkscs cn-big5 csbig5 x-x-big5
      EUC-JP x-eucJP-Open cseucpkdfmtjapanese x-euc-jp
      ISO-2022-JP x-windows-iso2022jp csiso2022jp
      Shift_JIS windows-31j csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis
      EUC-KR x-windows-949 cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 ks-c-5601-1987
      UTF-16BE UTF-16BE unicodefffe
      UTF-16LE UTF-16LE csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf16 u16
      UTF-32 UTF-32 u32 utf32 ucs-4
      """;

  private static final String LATIN_6 =
      "\u00a0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00adŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ";
  private static final String LATIN_8 =
      "\u00a0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00ad®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ";

  private static final Map<String, Encoding> BY_LABEL = new HashMap<>();

  static {
    for (String line : TABLE.strip().split("\n")) {
      String[] words = line.split(" ");
      if (Charset.isSupported(words[1])) {
        put(Encoding.of(words[0], Charset.forName(words[1])), words, 2);
      }
    }
    String[] latin6 = "csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6".split(" ");
    put(Encoding.ofLetters("ISO-8859-10", LATIN_6), latin6, 0);
    String[] latin8 = "iso8859-14 iso885914".split(" ");
    put(Encoding.ofLetters("ISO-8859-14", LATIN_8), latin8, 0);
  }

  static final Encoding UTF_8 = known("utf-8");
  static final Encoding WINDOWS_1252 = known("windows-1252");

  private Encodings() {}

  private static void put(Encoding encoding, String[] labels, int from) {
    BY_LABEL.put(encoding.name().toLowerCase(Locale.ROOT), encoding);
    for (int i = from; i < labels.length; i++) {
      BY_LABEL.put(labels[i], encoding);
    }
  }

  private static Encoding known(String label) {
    Encoding encoding = labelled(label);
    if (encoding == null) {
      throw new IllegalStateException("every JDK has " + label);
    }
    return encoding;
  }

  /** The encoding of a label, in any letter case; null where there is none of that label. */
  static @Nullable Encoding labelled(String label) {
    String plain = label.strip().toLowerCase(Locale.ROOT);
    Encoding encoding = BY_LABEL.get(plain);
    return encoding == null ? ofJdk(plain) : encoding;
  }

  private static @Nullable Encoding ofJdk(String name) {
    try {
      Charset charset = Charset.isSupported(name) ? Charset.forName(name) : null;
      return charset == null ? null : Encoding.of(charset.name(), charset);
    } catch (IllegalArgumentException e) {
      return null; // no name of a charset
    }
  }

  /** The encoding that an ICU or JDK charset of that name is read as, or Latin. */
  static Encoding orLatin(@Nullable String name) {
    Encoding encoding = name == null ? null : labelled(name);
    return encoding == null ? WINDOWS_1252 : encoding;
  }

  /** As a byte order mark or a wide first character tells. */
  static Encoding of(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? UTF_8 : Encoding.of(charset.name(), charset);
  }
}
