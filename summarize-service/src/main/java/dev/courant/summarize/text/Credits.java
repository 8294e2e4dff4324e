package dev.courant.summarize.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines that name who made a picture, or where words and figures come from. */
final class Credits {
  private static final Pattern CREDIT =
      Pattern.compile(
          "REUTERS/|AP Photo|AFP PHOTO|[Gg]etty [Ii]mages|GETTY IMAGES|Shutterstock|iStock"
              + "|[Pp]icture[ -][Aa]lliance|(?i:imago)[ /]|Alamy|Unsplash|via AP\\b|via Reuters"
              + "|\\p{Lu}\\p{Ll}+ ?/ ?(?:dpa|AFP|AP|EPA|Reuters|REUTERS|Getty|PA|EFE|ANSA|NTB|TT|APA"
              + "|Keystone|KEYSTONE|Bloomberg|Anadolu|PAP|ČTK|NurPhoto|SIPA|Imago|Ritzau|Scanpix)\\b"
              + "|(?:AFP|EPA|dpa|EFE|APA|KEYSTONE|NTB|TT|PA)/\\p{Lu}\\p{Ll}+ \\p{Lu}"
              + "|(?i:\\(?\\b(?:photo|foto|fotó|picture|image|bild|bildquelle|photograph|credit|crédito"
              + "|crédit|valokuva|kuva|zdjęcie|fot|illustration|fotograf)(?: by| credit| de| von"
              + "|: | :|:|\\.:))|(?i:file photo|archivbild|archivfoto|symbolbild|symbolfoto"
              + "|foto de archivo|image d'illustration|arkivfoto|arkivbild|ilustrační|写真[：:＝=])"
              + "|\\| ?\\d{1,3}:\\d\\d ?[Mm]in\\b");

  /** What {@link #CREDIT} cannot do without, in lower case: looking for these is much cheaper. */
  private static final Literals OF_CREDITS =
      new Literals(
          List.of(
              "ap photo",
              "afp photo",
              "getty images",
              "shutterstock",
              "istock",
              "picture alliance",
              "picture-alliance",
              "imago",
              "alamy",
              "unsplash",
              "via ap",
              "via reuters",
              "photo",
              "foto",
              "fotó",
              "picture",
              "image",
              "bild",
              "credit",
              "crédito",
              "crédit",
              "valokuva",
              "kuva",
              "zdjęcie",
              "fot",
              "illustration",
              "ilustrační",
              "写真",
              "/ap",
              "reuters",
              "/dpa",
              "/afp",
              "/epa",
              "/getty",
              "/pa",
              "/efe",
              "/ansa",
              "/ntb",
              "/tt",
              "keystone",
              "bloomberg",
              "anadolu",
              "čtk",
              "nurphoto",
              "/sipa",
              "ritzau",
              "scanpix",
              "/ ",
              "| ",
              "afp/",
              "epa/",
              "dpa/",
              "efe/",
              "apa/",
              "ntb/",
              "tt/",
              "pa/"));

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?iu)(?:quelle|source|fuente|fonte|bron|källa|kilde|lähde|źródło|zdroj|zdroje|forrás"
              + "|sursa|источник|джерело|πηγή|kaynak|sumber|nguồn|مصدر|来源|來源|出典|출처)"
              + "\\s?[:：]\\s?.{1,60}");

  private Credits() {}

  /** Whether a sentence credits a picture. */
  static boolean in(String sentence) {
    return OF_CREDITS.in(sentence.toLowerCase(Locale.ROOT)) && CREDIT.matcher(sentence).find();
  }

  /** Whether a line names a source and nothing else. */
  static boolean isSource(String line) {
    return SOURCE.matcher(line).matches();
  }
}
