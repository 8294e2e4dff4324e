package dev.courant.summarize.grounding.translated;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The letters that Taiwan writes Chinese names in, made of Pinyin; apostrophes left out. */
final class WadeGiles {
  private static final List<Map.Entry<String, String>> INITIALS =
      List.of(
          Map.entry("zh", "ch"),
          Map.entry("ch", "ch"),
          Map.entry("sh", "sh"),
          Map.entry("b", "p"),
          Map.entry("d", "t"),
          Map.entry("g", "k"),
          Map.entry("j", "ch"),
          Map.entry("q", "ch"),
          Map.entry("x", "hs"),
          Map.entry("z", "ts"),
          Map.entry("c", "ts"),
          Map.entry("r", "j"));

  /** Finals, longest first; the first that fits is taken. */
  private static final List<Map.Entry<String, String>> FINALS =
      List.of(
          Map.entry("iong", "iung"),
          Map.entry("ong", "ung"),
          Map.entry("ian", "ien"),
          Map.entry("ie", "ieh"),
          Map.entry("ue", "ueh"));

  private WadeGiles() {}

  /** The ways to write a syllable that differ from Pinyin; empty where none does. */
  static Set<String> of(String syllable) {
    Set<String> ways = new LinkedHashSet<>();
    String initial = "";
    String written = "";
    for (Map.Entry<String, String> rule : INITIALS) {
      if (syllable.startsWith(rule.getKey())) {
        initial = rule.getKey();
        written = rule.getValue();
        break;
      }
    }
    String rest = syllable.substring(initial.length());
    for (Map.Entry<String, String> rule : FINALS) {
      if (rest.endsWith(rule.getKey())) {
        rest = rest.substring(0, rest.length() - rule.getKey().length()) + rule.getValue();
        break;
      }
    }
    ways.add(written + rest);
    variants(initial, written, rest, syllable, ways);
    ways.remove(syllable);
    return ways;
  }

  private static void variants(
      String initial, String written, String rest, String syllable, Set<String> ways) {
    if (rest.equals("i") && Set.of("zh", "ch", "sh", "r").contains(initial)) {
      ways.add(written + "ih");
    }
    if (rest.equals("i") && Set.of("z", "c").contains(initial)) {
      ways.add("tzu");
    }
    if (syllable.equals("si")) {
      ways.add("szu");
      ways.add("ssu");
    }
    if (rest.equals("uo") && !initial.isEmpty()) {
      ways.add(written + "o");
    }
    if (rest.equals("e") && Set.of("g", "h", "k").contains(initial)) {
      ways.add(written + "o");
    }
    switch (syllable) {
      case "he" -> ways.add("ho");
      case "ke" -> ways.add("ko");
      case "luo" -> ways.add("lo");
      case "duo", "tuo" -> ways.add("to");
      case "yan" -> ways.add("yen");
      case "you" -> ways.add("yu");
      case "yong" -> ways.add("yung");
      case "ye" -> ways.add("yeh");
      case "yi" -> ways.add("i");
      case "gui" -> ways.add("kuei");
      case "hui" -> ways.add("huei");
      case "wen" -> ways.add("wun");
      default -> {
        // As the rules have it.
      }
    }
  }
}
