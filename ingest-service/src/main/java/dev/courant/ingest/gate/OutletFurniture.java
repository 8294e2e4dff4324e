package dev.courant.ingest.gate;

import dev.courant.ingest.page.PageReading;
import dev.courant.model.ArticleState;
import dev.courant.model.LastText;
import dev.courant.model.SiteFurniture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves out of a page what several pages of its outlet have and no article tells: invitations to
 * subscribe, notes about the outlet, headings of lists.
 *
 * <p>The first pages of an outlet cannot know. What was published of an article stays in it, and
 * what was left out stays out, so that furniture makes no revision.
 */
public final class OutletFurniture {
  private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
  private static final int BEGINNING = 80;

  private final List<String> paragraphs;
  private final List<PagePart> parts;
  private final SharedSentences shared;
  private final FurnitureEvidence evidence;
  private final Map<String, SiteFurniture> out = new LinkedHashMap<>();

  private OutletFurniture(ArticleState article, PageReading.Read page, List<ArticleState> newest) {
    this.paragraphs = List.of(PARAGRAPHS.split(page.whole()));
    this.parts = PagePart.of(paragraphs);
    Set<String> marks = parts.stream().map(PagePart::mark).collect(Collectors.toSet());
    this.shared = new SharedSentences(page.page().title(), marks, newest);
    this.evidence = new FurnitureEvidence(article, parts, shared);
  }

  /** The page without the furniture of its outlet, and with what was left out. */
  public static PageReading.Read leaveOut(
      ArticleState article, PageReading.Read page, OutletPages others) {
    List<ArticleState> newest = others.newest(article);
    if (newest.isEmpty()) {
      return page;
    }
    OutletFurniture furniture = new OutletFurniture(article, page, newest);
    String body = furniture.body();
    return furniture.out.isEmpty() ? page : page.without(List.copyOf(furniture.out.values()), body);
  }

  private String body() {
    Map<Integer, List<PagePart>> inside =
        parts.stream().collect(Collectors.groupingBy(PagePart::paragraph));
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      String rest = without(paragraphs.get(i), inside.getOrDefault(i, List.of())).strip();
      if (!rest.isEmpty()) {
        kept.add(rest);
      }
    }
    return String.join("\n\n", kept);
  }

  /** A paragraph without its furniture: all of it, or what it begins or ends with. */
  private String without(String paragraph, List<PagePart> all) {
    List<PagePart> own = all.stream().filter(part -> !leaves(part)).toList();
    if (own.isEmpty()) {
      all.forEach(this::note);
      return all.isEmpty() ? paragraph : "";
    }
    int first = all.indexOf(own.getFirst());
    int last = all.lastIndexOf(own.getLast());
    String rest = paragraph;
    for (PagePart part : all.subList(0, first)) {
      rest = rest.substring(rest.indexOf(part.text()) + part.text().length());
      note(part);
    }
    for (PagePart part : all.subList(last + 1, all.size()).reversed()) {
      rest = rest.substring(0, rest.lastIndexOf(part.text()));
      note(part);
    }
    return rest;
  }

  private boolean leaves(PagePart part) {
    boolean room = out.size() < LastText.MOST_LEFT_OUT || out.containsKey(part.mark());
    return room && evidence.isFurniture(part);
  }

  private void note(PagePart part) {
    Repetition on = shared.of(part.mark());
    String text = part.text();
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    out.putIfAbsent(part.mark(), new SiteFurniture(part.mark(), beginning, on.pages(), on.of()));
  }
}
