package dev.courant.ingest.gate;

import dev.courant.ingest.phrases.Phrases;
import dev.courant.ingest.revision.Marks;
import dev.courant.model.ArticleState;
import dev.courant.model.EntryText;
import dev.courant.model.LastText;
import dev.courant.model.SiteFurniture;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What speaks for and against a part of a page being furniture of the outlet.
 *
 * <p>How often a part has to be there depends on what else speaks for it: that it speaks to the
 * reader (three pages, a tenth of them); that it stands in a paragraph of its own before or behind
 * the article's text (three, a third); nothing else (four, half). Sentences that name an agency,
 * put something right, or share words with the rest of the page, as the background of a running
 * story does, are none.
 */
final class FurnitureEvidence {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int SHORTEST = 8;
  private static final int COMMON_WORD = 4;
  private static final double ON_TOPIC = 0.3;

  private final SharedSentences shared;
  private final String told;
  private final Set<String> published = new HashSet<>();
  private final Set<String> leftOut;
  private final Set<String> ownWords;
  private final int firstOwn;
  private final int lastOwn;

  FurnitureEvidence(ArticleState article, List<PagePart> parts, SharedSentences shared) {
    this.shared = shared;
    EntryText entry = article.entry();
    this.told = entry == null ? "" : folded(entry.title() + " " + entry.text());
    LastText last = article.text();
    if (last != null) {
      published.addAll(Marks.list(last.sentences()));
      published.addAll(Marks.list(last.lines()));
    }
    this.leftOut =
        last == null
            ? Set.of()
            : last.knownLeftOut().stream().map(SiteFurniture::mark).collect(Collectors.toSet());
    List<PagePart> own = parts.stream().filter(part -> !isRepeated(part)).toList();
    this.ownWords = words(own.stream().map(PagePart::text).collect(Collectors.joining(" ")));
    this.firstOwn = own.isEmpty() ? Integer.MAX_VALUE : own.getFirst().paragraph();
    this.lastOwn = own.isEmpty() ? -1 : own.getLast().paragraph();
  }

  private boolean isRepeated(PagePart part) {
    return shared.of(part.mark()).isRepeated();
  }

  boolean isFurniture(PagePart part) {
    String text = part.text();
    if (text.chars().filter(Character::isLetter).count() < letters(text)
        || told.contains(folded(text))) {
      return false;
    }
    if (leftOut.contains(part.mark())) {
      return true;
    }
    return isRepeated(part)
        && !published.contains(part.mark())
        && !Phrases.namesAnAgency(text)
        && !Phrases.isNotice(text)
        && isRepeatedEnough(part);
  }

  private boolean isRepeatedEnough(PagePart part) {
    Repetition on = shared.of(part.mark());
    boolean call = Phrases.speaksToTheReader(part.text()) || Phrases.isOffer(part.text());
    if (call && on.isCall()) {
      return true;
    }
    boolean frame = part.paragraph() < firstOwn || part.paragraph() > lastOwn;
    return (on.isEverywhere() || (frame && on.isFrame())) && !isOnTopic(part.text());
  }

  private boolean isOnTopic(String text) {
    Set<String> words = words(text);
    Set<String> common = new HashSet<>(words);
    common.retainAll(ownWords);
    return !common.isEmpty() && common.size() >= ON_TOPIC * words.size();
  }

  /** Without words of four letters, which are mostly those of any sentence. */
  private static Set<String> words(String text) {
    Set<String> words = Kinship.words(text);
    words.removeIf(word -> word.length() == COMMON_WORD);
    return words;
  }

  /** So many letters a part has at least; an ideograph tells as much as three. */
  private static int letters(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic) ? SHORTEST / 2 : SHORTEST;
  }

  private static String folded(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }
}
