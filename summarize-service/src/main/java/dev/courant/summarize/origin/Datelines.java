package dev.courant.summarize.origin;

import dev.courant.model.Sentence;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds sources in brackets, at the head of a text as {@code (AP) -}, or at the end of a line. */
final class Datelines {
  private static final int LONGEST = 60;
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(（【\\[]([^()（）【】\\[\\]]{2,60})[)）】\\]]");
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile(
          "\\s*(?:[,/;&+|、]|\\b(?:and|und|et|y|e|en|och|og|i|a|и|та|ve)\\b|\\s-\\s)\\s*");
  private static final Pattern BEHIND_DASH = Pattern.compile("[.!?”\"] ?[-–—] ?([^-–—.]{2,30})$");

  /** What agencies add to their names: a region, an editor's initials. */
  private static final Pattern INITIALS = Pattern.compile("\\p{Ll}{1,4}|\\p{Lu}{1,4}");

  private static final Pattern DASH = Pattern.compile("\\s*[-–—―:.,]");

  private final SourceNames names;

  Datelines(SourceNames names) {
    this.names = names;
  }

  /** The names in brackets that hold nothing but names of sources. */
  List<Mention> in(Sentence sentence) {
    Stream<MatchResult> bracketed =
        IN_BRACKETS
            .matcher(sentence.text())
            .results()
            .filter(found ->
                opens(sentence.text(), found.start(), found.end())
                    || closes(sentence.text(), found.end()));
    return Stream.concat(bracketed, BEHIND_DASH.matcher(sentence.text().strip()).results())
        .flatMap(found -> named(found.group(1)).stream())
        .map(name -> new Mention(name, Mention.TAKEN_FROM, sentence.id()))
        .toList();
  }

  private List<String> named(String inside) {
    List<String> parts =
        BETWEEN_NAMES.splitAsStream(inside.strip()).filter(part -> !part.isBlank()).toList();
    List<String> found = parts.stream().flatMap(part -> names.named(part).stream()).toList();
    long initials =
        parts.stream()
            .filter(part -> names.named(part).isEmpty() && INITIALS.matcher(part).matches())
            .count();
    return found.size() + initials == parts.size() ? found : List.of();
  }

  private static boolean opens(String text, int start, int end) {
    return start <= LONGEST && DASH.matcher(text).region(end, text.length()).lookingAt();
  }

  private static boolean closes(String text, int position) {
    return text.substring(position).chars().noneMatch(Character::isLetterOrDigit);
  }
}
