package dev.courant.summarize.grounding.across;

import dev.courant.summarize.grounding.reading.Names;
import dev.courant.summarize.grounding.reading.Reading;
import dev.courant.summarize.grounding.translated.ForeignText;
import dev.courant.summarize.language.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What can be compared of a sentence's names with a source in another language. */
final class TranslatedNames {
  private static final int LONGEST_PLACE = 5;

  private TranslatedNames() {}

  /**
   * A word of a name, or the words of a place that has a name of its own in the source's language.
   *
   * @param first its first token
   * @param end the token after its last
   * @param in the source sentences that may have it
   */
  record Part(int first, int end, BitSet in) {}

  /** In reading order. */
  static List<Part> in(Reading claim, ForeignText source) {
    List<Part> parts = new ArrayList<>();
    for (Names.Name name : Names.in(claim)) {
      int i = name.first();
      while (i < name.end()) {
        int end = placeEnd(claim, i, name.end(), source);
        if (end == i + 1) {
          end = i + Math.max(1, source.person(texts(claim, i, name.end())));
        }
        String text = words(claim, i, end);
        boolean compared = end > i + 1 || source.comparable(text) && !given(claim, name, i, source);
        if (compared && !address(claim, i) && !numbered(claim, i) && !maker(claim, i)) {
          BitSet in = (BitSet) source.named(text).clone();
          in.or(contracted(claim, i, source));
          parts.add(new Part(i, end, in));
        }
        i = end;
      }
    }
    return parts;
  }

  /** One of the two words after a family name: "Lau Tak Wah". */
  private static boolean given(Reading claim, Names.Name name, int i, ForeignText source) {
    return !source.place(claim.tokens().get(i).text())
        && IntStream.rangeClosed(Math.max(name.first(), i - 2), i - 1)
            .anyMatch(before -> source.familyName(claim.tokens().get(before).text()));
  }

  /** The sentences that name both places of "Zhengzhou-Wanzhou" by a character each. */
  private static BitSet contracted(Reading claim, int i, ForeignText source) {
    BitSet in = new BitSet();
    for (int first : new int[] {i - 1, i}) {
      if (first >= 0 && first + 1 < claim.tokens().size() && hyphen(claim, first)) {
        Token next = claim.tokens().get(first + 1);
        in.or(source.contracted(claim.tokens().get(first).text(), next.text()));
      }
    }
    return in;
  }

  private static boolean hyphen(Reading claim, int i) {
    int end = claim.tokens().get(i).end();
    return claim.tokens().get(i + 1).start() == end + 1
        && "-‐‑–".indexOf(claim.text().charAt(end)) >= 0;
  }

  /** A part of a web address: "Example.org". */
  private static boolean address(Reading claim, int i) {
    int end = claim.tokens().get(i).end();
    return end + 1 < claim.text().length()
        && claim.text().charAt(end) == '.'
        && Character.isLowerCase(claim.text().charAt(end + 1));
  }

  /** A name with a number to it, "Covid-19", by which it is compared. */
  private static boolean numbered(Reading claim, int i) {
    int end = claim.tokens().get(i).end();
    return end + 1 < claim.text().length()
        && "-‐‑".indexOf(claim.text().charAt(end)) >= 0
        && Character.isDigit(claim.text().charAt(end + 1));
  }

  /** The maker before the short name of what it makes: "Kamov Ka-52". */
  private static boolean maker(Reading claim, int i) {
    return i + 1 < claim.tokens().size()
        && numbered(claim, i + 1)
        && claim.tokens().get(i + 1).key().length() > 1
        && claim.tokens().get(i).key().startsWith(claim.tokens().get(i + 1).key());
  }

  /** The end of the longest place that starts at a token, or the next token. */
  private static int placeEnd(Reading claim, int first, int last, ForeignText source) {
    for (int end = Math.min(last, first + LONGEST_PLACE); end > first + 1; end--) {
      if (source.place(words(claim, first, end))) {
        return end;
      }
    }
    return first + 1;
  }

  private static String words(Reading claim, int first, int end) {
    return String.join(" ", texts(claim, first, end));
  }

  private static List<String> texts(Reading claim, int first, int end) {
    return claim.tokens().subList(first, end).stream().map(Token::text).toList();
  }
}
