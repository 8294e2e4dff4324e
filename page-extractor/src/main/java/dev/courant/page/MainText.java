package dev.courant.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the article among a page's blocks. */
final class MainText {
  static final int X = Integer.getInteger("x", 0);
  static boolean x(int bit) { return (X >> bit & 1) == 0; }

  private final PageScan scan;
  private final List<TextBlock> blocks;
  private final Exclusion exclusion;
  private final Weights weights;
  private final String title;
  private final boolean[] kept;
  private final String[] why;

  MainText(PageScan scan, String title) {
    this.scan = scan;
    this.blocks = scan.blocks();
    this.exclusion = new Exclusion(scan);
    this.weights = exclusion.weights();
    this.title = letters(title);
    this.kept = new boolean[blocks.size()];
    this.why = new String[blocks.size()];
  }

  String why(int i) {
    return kept[i] ? "KEPT" : (why[i] == null ? "out" : "in:" + why[i]) + (exclusion.excludes(i) ? ":EX:" + because(blocks.get(i).frame()) : "");
  }

  private static String because(Frame f) {
    for (; f != null; f = f.parent) {
      if ((f.marks & (Marks.APART)) != 0) return f.element.normalName() + "." + f.element.className().replaceAll("\\s+", ".") + "#" + f.element.id();
    }
    return "nested";
  }

  String extract() {
    Frame body = container();
    if (x(0)) {
      excludeNested(body);
    }
    select(body);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        paragraphs.add(scan.text(blocks.get(i)));
      }
    }
    return String.join("\n\n", paragraphs);
  }

  private void select(Frame body) {
    int headline = headline(body);
    int firstText = firstText(body);
    for (int i = headline < 0 ? body.firstBlock : headline + 1; i < body.endBlock; i++) {
      boolean above = i < firstText || i < body.firstBlock;
      why[i] = i < body.firstBlock ? "above" : "x";
      kept[i] = i < body.firstBlock ? lede(i) : belongs(i) || (above && exclusion.onlyTeaser(i) && lede(i));
    }
  }

  private boolean belongs(int i) {
    TextBlock block = blocks.get(i);
    if (exclusion.excludes(i)) {
      return false;
    }
    if (block.linkDensity() >= 0.7) {
      why[i] = "LINKS";
      return false;
    }
    if (block.frame().tag().equals("h1") || (x(1) && isTitle(block))) {
      why[i] = "TITLE";
      return false;
    }
    if (x(2) && Boilerplate.is(scan.text(block), block.frame().tag().equals("p"))) {
      why[i] = "BOILER";
      return false;
    }
    return true;
  }

  private boolean isTitle(TextBlock block) {
    if (title.length() < 8 || block.length() > title.length() * 3) {
      return false;
    }
    String text = letters(scan.text(block));
    return text.equals(title) || (text.length() > 15 && title.endsWith(text)) || text.endsWith(title);
  }

  static String letters(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        out.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return out.toString();
  }

  private boolean lede(int i) {
    TextBlock block = blocks.get(i);
    return (!exclusion.excludes(i) || exclusion.onlyTeaser(i)) && block.length() >= 40 && block.linkDensity() < 0.3 && !(x(2) && Boilerplate.is(scan.text(block), false)) && !(x(1) && isTitle(block));
  }

  private int firstText(Frame body) {
    for (int i = body.firstBlock; i < body.endBlock; i++) {
      if (weights.between(i, i + 1) > 0) {
        return i;
      }
    }
    return body.endBlock;
  }

  /** The block of the page's headline that stands before most of the text; -1 where there is none. */
  private int headline(Frame body) {
    int end = body.firstBlock;
    while (end < body.endBlock && weights.between(body.firstBlock, end) * 10 < weights.of(body)) {
      end++;
    }
    int first = -1;
    int titled = -1;
    for (int i = 0; i < end; i++) {
      String tag = blocks.get(i).frame().tag();
      if (tag.equals("h1") && first < body.firstBlock) {
        first = i;
      } else if (titled < 0 && tag.length() == 2 && tag.charAt(0) == 'h' && isTitle(blocks.get(i))) {
        titled = i;
      }
    }
    return first >= 0 ? first : titled;
  }

  /** Articles within the article, shorter than itself: teasers and comments; many long ones are a live blog. */
  private void excludeNested(Frame body) {
    List<Frame> nested = new ArrayList<>();
    long weight = 0;
    for (Frame frame : scan.frames()) {
      if (frame != body && frame.within(body) && frame.tag().equals("article") && !nestedIn(frame, body)) {
        nested.add(frame);
        weight += weights.of(frame);
      }
    }
    if (weight * 100 < weights.of(body) * NESTED) {
      nested.forEach(frame -> exclusion.exclude(frame, Marks.NOISE));
      weights.weighAgain();
    }
  }
  static final int NESTED = Integer.getInteger("nested", 30);

  private static boolean nestedIn(Frame frame, Frame body) {
    for (Frame f = frame.parent; f != null && f != body; f = f.parent) {
      if (f.tag().equals("article")) {
        return true;
      }
    }
    return false;
  }

  private Frame container() {
    Frame best = titled();
    for (Frame frame : scan.frames()) {
      if (frame.within(best) && weights.of(frame) * 100 >= weights.of(best) * 70 && !leaf(frame)) {
        best = frame;
      }
    }
    return best;
  }

  /** The innermost article element around the first h1 that holds a good part of the text; else the whole page. */
  private Frame titled() {
    Frame root = scan.frames().getFirst();
    for (TextBlock block : blocks) {
      if (block.frame().tag().equals("h1")) {
        for (Frame f = block.frame(); f != null; f = f.parent) {
          if (f.tag().equals("article") && weights.of(f) * 100 >= weights.of(root) * 15) {
            return f;
          }
        }
      }
    }
    return root;
  }

  private static final Set<String> LEAVES = Set.of("p", "ul", "ol", "li");

  private static boolean leaf(Frame frame) {
    return frame.endBlock - frame.firstBlock < 3 || LEAVES.contains(frame.tag());
  }
}
