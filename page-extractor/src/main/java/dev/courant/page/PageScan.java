package dev.courant.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page as blocks and the block elements around them, from one walk over its tree.
 *
 * <p>Linear in the page's size; the walk keeps no call stack, so depth does not matter.
 */
final class PageScan implements NodeFilter {
  private final PageFacts facts;
  private final PageText text = new PageText();
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final Map<Integer, Picture> pictures = new HashMap<>();
  private final BitSet jumps = new BitSet();
  private @Nullable Frame current;
  private int linkLength;
  private int linkDepth;
  private int jumpLength;
  private int jumpDepth;
  private int emphasised;
  private int emphasisDepth;
  private final List<Frame> controls = new ArrayList<>();
  private final List<Frame> buttons = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private int firstHeadline = -1;

  private final String address;

  private PageScan(PageFacts facts, String address) {
    this.facts = facts;
    this.address = address;
  }

  static PageScan of(Document document, PageFacts facts) {
    PageScan scan = new PageScan(facts, document.baseUri());
    document.head().traverse((node, depth) -> scan.seeInHead(node));
    NodeTraversor.filter(scan, document.body());
    return scan;
  }

  private void seeInHead(Node node) {
    if (node instanceof Element element) {
      facts.see(element);
      if (element.hasAttr("itemprop")) {
        facts.seeProperty(element);
      }
    }
  }

  /** The page's address, or empty. */
  String address() {
    return address;
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  List<Frame> frames() {
    return frames;
  }

  /** Index of the first block in an h1; -1 where there is none. */
  int firstHeadline() {
    return firstHeadline;
  }

  /** Whether a picture stands right before a block. */
  boolean followsPicture(int block) {
    return pictures.containsKey(block);
  }

  /** The picture that stands right before a block; the best described of several. */
  @Nullable Picture pictureBefore(int block) {
    return pictures.get(block);
  }

  /** Whether a block is a link within the page, and nothing else. */
  boolean isJump(int block) {
    return jumps.get(block);
  }

  /** The frames around buttons. */
  List<Frame> buttons() {
    return buttons;
  }

  /** The frames around forms, buttons and players. */
  List<Frame> controls() {
    return controls;
  }

  /** The links that lead away, in order. */
  List<Link> links() {
    return links;
  }

  /** The links that stand in a block. */
  List<Link> linksIn(int block) {
    int from = firstLink(block);
    return links.subList(from, firstLink(block + 1));
  }

  /** Index of the first link in a block or behind it, by bisection. */
  private int firstLink(int block) {
    int low = 0;
    int high = links.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (links.get(middle).block() < block) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A link.
   *
   * @param block index of the block that it stands in
   */
  record Link(int block, Element element) {
    String target() {
      return element.attributes().get("href");
    }
  }

  /**
   * A picture.
   *
   * @param frame the nearest block element around it
   */
  record Picture(Element element, Frame frame) {
    /** What it shows, in words; empty where that is not said. */
    String description() {
      String alt = element.attributes().get("alt");
      return alt.isBlank() ? element.attributes().get("title") : alt;
    }
  }

  private static boolean isEmphasis(Element element) {
    return (Marks.ofTag(element.normalName()) & Marks.EMPHASIS) != 0;
  }

  /** The characters that the blocks are stretches of. */
  PageText text() {
    return text;
  }

  String text(TextBlock block) {
    return text.between(block.start(), block.end());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode run) {
      int growth = text.append(run.getWholeText());
      linkLength += linkDepth > 0 ? growth : 0;
      jumpLength += jumpDepth > 0 ? growth : 0;
      emphasised += emphasisDepth > 0 ? growth : 0;
    } else if (node instanceof Element element) {
      return open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (linkDepth > 0 && leadsAway(element)) {
        linkDepth--;
      } else if (jumpDepth > 0 && isJump(element)) {
        jumpDepth--;
      }
      if (emphasisDepth > 0 && isEmphasis(element)) {
        emphasisDepth--;
      }
      Frame frame = current;
      if (frame != null && frame.element == element) {
        flush();
        frame.endBlock = blocks.size();
        current = frame.parent;
      }
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    facts.see(element);
    Frame around = current;
    if (element.normalName().equals("time")) {
      seeTime(element, around);
    }
    int marks = Marks.of(element, around == null ? 0 : around.inherited);
    if ((marks & Marks.PROPERTY) != 0) {
      facts.seeProperty(element);
    }
    if ((marks & Marks.CONTROL) != 0 && around != null) {
      controls.add(around);
    }
    if (around != null && element.normalName().equals("button")) {
      buttons.add(around);
    }
    if ((marks & Marks.SKIPPED) != 0) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (linkDepth > 0 && LinkNotes.is(element, marks)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.normalName().equals("img") && around != null && text.end() == text.start()) {
      seePicture(new Picture(element, around));
    }
    if (element.normalName().equals("br")) {
      if (text.breakLine()) {
        flush();
      }
      return FilterResult.CONTINUE;
    }
    if ((marks & Marks.LINK) != 0 && leadsAway(element)) {
      linkDepth++;
      links.add(new Link(blocks.size(), element));
    } else if (isJump(element)) {
      jumpDepth++;
    }
    if ((marks & Marks.EMPHASIS) != 0) {
      emphasisDepth++;
    }
    if ((marks & Marks.INLINE) == 0 || (marks & Marks.APART) != 0) {
      flush();
      current = new Frame(element, current, marks, blocks.size());
      frames.add(current);
    }
    return FilterResult.CONTINUE;
  }

  private void seePicture(Picture picture) {
    pictures.merge(
        blocks.size(),
        picture,
        (a, b) -> b.description().length() >= a.description().length() ? b : a);
  }

  private void seeTime(Element element, @Nullable Frame around) {
    int start = text.start();
    String label = text.between(start, Math.max(start, text.end()));
    int inherited = around == null ? 0 : around.inherited;
    facts.seeTime(new PageFacts.Time(element, blocks.size(), inherited, label));
  }

  /** A link to another page; one within the page, as in a table of contents, is text. */
  private static boolean leadsAway(Element element) {
    if (!element.normalName().equals("a")) {
      return false;
    }
    String target = element.attributes().get("href");
    return !target.isEmpty() && target.charAt(0) != '#';
  }

  private static boolean isJump(Element element) {
    return element.normalName().equals("a") && element.attributes().get("href").startsWith("#");
  }

  private void flush() {
    int start = text.start();
    int end = text.end();
    Frame frame = current;
    if (end > start && frame != null) {
      if (firstHeadline < 0 && frame.tag().equals("h1")) {
        firstHeadline = blocks.size();
      }
      jumps.set(blocks.size(), jumpLength >= end - start);
      blocks.add(new TextBlock(frame, start, end, Math.min(linkLength, end - start), emphasised));
    }
    text.beginBlock();
    linkLength = 0;
    jumpLength = 0;
    emphasised = 0;
  }
}
