package dev.courant.summarize.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What looks like a person's full name: two to four words with capital letters in a row, particles
 * between them allowed. Scripts without capitals yield none. A name may as well be an
 * institution's: say "name", never "person".
 */
final class PersonNames {
  private static final Pattern FULL_NAME =
      Pattern.compile(
          "(?<![\\p{L}\\d])\\p{Lu}\\p{Ll}[\\p{L}'’-]*"
              + "(?: (?:(?:de|da|do|dos|del|della|di|du|van|von|der|den|la|le|al|bin|el|ter|y) ){0,2}"
              + "\\p{Lu}\\p{Ll}[\\p{L}'’]*(?:-\\p{Lu}[\\p{L}'’]*)?){1,3}");
  private static final Set<String> NOUN_CAPITALS = Set.of("de", "lb");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(?:The|A|An|But|And|In|On|At|As|Der|Die|Das|Ein|Eine|Auch|Für|Le|La|Les|El|Los|Las|Il"
              + "|Lo|O|Os|As|De|Het|Neben|Nach|Vor|Bei|Mit|Jeder|Diese|Dieser|Und|Am|Im|Den|Dem|Zum|Zur|Laut|Aber|Doch"
              + "|Ifølge|Enligt|Según|Selon|Segundo|Secondo|Volgens|Several|Many|Some|Both|All|This|That|For|From|After"
              + "|Before|Since|While|When|If|He|She|It|They|We|Et|Mais|Y|E|Ma|Mas|Pero|En|Con|Na|Nella|Også) ");

  /** What a German name may follow as a capitalised noun, such as a profession or an office. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "^\\p{L}+(?:erin|entin|ologin|istin|atin|ärin|orin|eurin|omin|sprecher|minister|präsident"
              + "|kanzler|chef|trainer|direktor|professor|botschafter|sekretär|abgeordnete|anwalt"
              + "|richter|forscher|experte|leiter|vorsitzende|politiker|verwalter|meister|kommissar"
              + "|general|gründer|analyst|ökonom|regisseur|kandidat|fraktionschef|portals) ",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern NO_NAMES =
      Pattern.compile(
          "\\b(?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Januar|Februar"
              + "|März|Mai|Juni|Juli|Oktober|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag"
              + "|Samstag|Sonntag|News|Times|Post|Press"
              + "|Affairs|Social|Markt|Recherchen|Dom|Domu)\\b");
  private static final Pattern GERMAN_NOUN =
      Pattern.compile(
          "\\b(?:Ende|Anfang|Mitte|Euro|Prozent|Millionen|Milliarden|Uhr|Jahre|Jahren|Tage|Menschen"
              + "|\\p{L}+(?:ung|heit|keit|schaft|tion|tät|ismus))\\b");
  private static final int NAMES = 6;

  private PersonNames() {}

  static List<String> in(String sentence, String language) {
    List<String> names = new ArrayList<>();
    boolean nouns = NOUN_CAPITALS.contains(language.split("-", 2)[0]);
    Matcher matcher = FULL_NAME.matcher(sentence).useTransparentBounds(true);
    int i = 0;
    while (i < sentence.length() && names.size() < NAMES) {
      if (mayBegin(sentence, i) && matcher.region(i, sentence.length()).lookingAt()) {
        add(matcher.group(), nouns, names);
        i = matcher.end();
      } else {
        i += Character.charCount(sentence.codePointAt(i));
      }
    }
    return names;
  }

  /** Whether the expression is worth a try here: names begin with an upper-case letter. */
  private static boolean mayBegin(String sentence, int position) {
    int letter = sentence.codePointAt(position);
    return Character.getType(letter) == Character.UPPERCASE_LETTER;
  }

  private static void add(String found, boolean nouns, List<String> names) {
    String words = ARTICLE.matcher(found).replaceFirst("");
    words = nouns ? OFFICE.matcher(words).replaceFirst("") : words;
    boolean noName = NO_NAMES.matcher(words).find() || nouns && GERMAN_NOUN.matcher(words).find();
    if (words.indexOf(' ') > 0 && !noName) {
      names.add(POSSESSIVE.matcher(words).replaceFirst(""));
    }
  }
}
