package dev.courant.summarize.text;

import dev.courant.model.Sentence;
import dev.courant.summarize.language.SentenceEnds;
import dev.courant.summarize.language.Words;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which sentences of a text are not the article's: calls and notes of the page, captions with their
 * credits, lines about the author, what the page's own language model wrote, orders to a model, and
 * what a page repeats. Told by place and form, and by phrases where these do not suffice. Reads one
 * text alone, so that the same text always gives the same.
 */
public final class Furniture {
  private static final int CALL_WORDS = 20;
  private static final int CAPTION_WORDS = 60;
  private static final int REPEATED_WORDS = 25;
  private static final int LAST_PARAGRAPHS = 3;
  private static final int FIRST_PARAGRAPHS = 4;
  private static final int OF_MACHINE = 6;
  private static final int LEAST_OF_MACHINE = 3;
  private static final double MOSTLY = 0.6;
  private static final int FEWEST_CAPITALS = 12;
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
              + "|foto de archivo|image d'illustration|arkivfoto|arkivbild|ilustrační|写真[：:＝=])");

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
              "afp/",
              "epa/",
              "dpa/",
              "efe/",
              "apa/",
              "ntb/",
              "tt/",
              "pa/"));

  private final SourceText text;
  private final List<Sentence> sentences;
  private final BitSet furniture = new BitSet();
  private final BitSet lines = new BitSet();

  private Furniture(SourceText text) {
    this.text = text;
    sentences = text.sentences();
  }

  /** What a text holds beside the article. */
  public static Furniture of(SourceText text) {
    Furniture furniture = new Furniture(text);
    furniture.lines();
    for (int i = 0; i < text.sentences().size(); i++) {
      furniture.read(i);
    }
    furniture.repeated();
    furniture.captions();
    return furniture;
  }

  /** Whether a sentence is none of the article's. */
  public boolean is(int sentence) {
    return furniture.get(sentence);
  }

  /**
   * Whether a sentence is a line without an end, such as a heading or a list's item, in a text
   * whose sentences end in marks.
   */
  public boolean isLine(int sentence) {
    return lines.get(sentence);
  }

  /** A body with white space in place of furniture; every other character keeps its place. */
  public String without(SourceText text) {
    if (furniture.isEmpty()) {
      return text.body();
    }
    StringBuilder body = new StringBuilder(text.body());
    furniture.stream()
        .forEach(i -> {
          Sentence sentence = text.sentences().get(i);
          int start = text.body().offsetByCodePoints(0, sentence.start());
          int end = start + sentence.text().length();
          body.replace(start, end, " ".repeat(end - start));
        });
    return body.toString();
  }

  private void lines() {
    int ended = 0;
    int all = 0;
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i).text();
      boolean ends = SentenceEnds.isTerminated(sentence);
      lines.set(i, !ends || isCapitals(sentence));
      ended += ends ? sentence.length() : 0;
      all += sentence.length();
    }
    if (ended < MOSTLY * all) {
      lines.clear();
    }
  }

  private void read(int i) {
    String sentence = sentences.get(i).text();
    String lower = sentence.toLowerCase(Locale.ROOT);
    boolean call = FurniturePhrases.ANY.in(lower) || FurniturePhrases.CALL.in(lower) && isShort(i);
    boolean author = isNearEnd(i) && FurniturePhrases.AUTHOR.in(lower);
    if (call || author || Orders.isOrder(sentence)) {
      furniture.set(i);
    }
    boolean edge = text.paragraph(i) < FIRST_PARAGRAPHS || isNearEnd(i);
    if (edge && FurniturePhrases.MACHINE.in(lower) && isShort(i)) {
      machine(i);
    }
  }

  private boolean isNearEnd(int i) {
    int last = text.paragraph(sentences.size() - 1);
    return last >= FIRST_PARAGRAPHS + LAST_PARAGRAPHS && text.paragraph(i) > last - LAST_PARAGRAPHS;
  }

  /**
   * A mark above a summary stands for the lines or the paragraphs of one sentence that follow, one
   * behind it for the paragraph before.
   */
  private void machine(int mark) {
    int paragraph = text.paragraph(mark);
    int end = mark + 1;
    while (end < sentences.size() && text.paragraph(end) == paragraph) {
      end++;
    }
    furniture.set(mark, end);
    int last = end;
    while (last < Math.min(sentences.size(), end + OF_MACHINE)
        && (lines.get(last) || isAlone(last))) {
      last++;
    }
    if (last - end >= LEAST_OF_MACHINE) {
      furniture.set(end, last);
      return;
    }
    for (int i = mark - 1; i >= 0 && text.paragraph(i) >= paragraph - 1; i--) {
      furniture.set(i);
    }
  }

  /** Whether a sentence is all of its paragraph. */
  private boolean isAlone(int i) {
    int paragraph = text.paragraph(i);
    return (i == 0 || text.paragraph(i - 1) != paragraph)
        && (i + 1 == sentences.size() || text.paragraph(i + 1) != paragraph);
  }

  private void repeated() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Integer before = first.putIfAbsent(sentences.get(i).text(), i);
      if (before != null) {
        furniture.set(i);
        if (words(i) <= REPEATED_WORDS) {
          furniture.set(before);
        }
      }
    }
  }

  private void captions() {
    for (int first = 0; first < sentences.size(); ) {
      int next = first;
      boolean credited = false;
      while (next < sentences.size() && text.paragraph(next) == text.paragraph(first)) {
        credited |= isCredited(sentences.get(next).text());
        next++;
      }
      if (credited && IntStream.range(first, next).map(this::words).sum() <= CAPTION_WORDS) {
        furniture.set(first, next);
      }
      first = next;
    }
  }

  private static boolean isCredited(String sentence) {
    return OF_CREDITS.in(sentence.toLowerCase(Locale.ROOT)) && CREDIT.matcher(sentence).find();
  }

  private boolean isShort(int i) {
    return words(i) <= CALL_WORDS;
  }

  private int words(int i) {
    return Words.of(sentences.get(i).text()).size();
  }

  private static boolean isCapitals(String sentence) {
    long capitals = sentence.chars().filter(Character::isUpperCase).count();
    return capitals >= FEWEST_CAPITALS && sentence.chars().noneMatch(Character::isLowerCase);
  }
}
