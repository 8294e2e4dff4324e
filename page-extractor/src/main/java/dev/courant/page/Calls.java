package dev.courant.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Leaves out what asks the reader to do something: forms, players, invitations to subscribe. */
final class Calls {
  private static final int MOST_BLOCKS = 5;
  private static final int LONGEST_WIDGET = 300;
  private static final int LONGEST_BOX = 200;
  private static final int MOST_SHOWN = 16;
  private static final int LONGEST_CALL = 350;
  private static final int LEVELS = 6;
  private static final int LONGEST_OFFER = 160;

  /** On the outlet's own site. */
  private static final Pattern SERVICE =
      Pattern.compile(
          "[/.=_-](?:e-?mail-?)?newsletters?(?:[/.?#_-]|$)|/subscri(?:be|ptions?)(?:[/.?#_-]|$)"
              + "|/abo(?:nnements?|nnieren|service)?(?:[/.?#_-]|$)|/suscri\\w+|/assine|/abbonamenti"
              + "|/prenumerera|/prenumerata|/membership"
              + "|/(?:register|registration|regist|sign-?(?:in|up)|log-?in)(?:[/.?#_-]|$)");

  /** One of them stands in whatever the pattern finds; most addresses have none, which is cheap. */
  private static final List<String> OF_SERVICE =
      List.of(
          "newsletter",
          "/subscri",
          "/abo",
          "/suscri",
          "/assine",
          "/abbonamenti",
          "/prenumera",
          "/membership",
          "/regist",
          "/sign",
          "/log");

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "apps\\.apple\\.com|itunes\\.apple\\.com|play\\.google\\.com/store|whatsapp\\.com/channel"
              + "|news\\.google\\.com/publications");

  private static final List<String> OF_ELSEWHERE =
      List.of("apple.com", "google.com", "whatsapp.com");

  private final ArticleBlocks article;
  private final OwnSite site;

  Calls(ArticleBlocks article, OwnSite site) {
    this.article = article;
    this.site = site;
  }

  /** Small parts that hold a form or a player. */
  void leaveOutWidgets() {
    for (Frame frame : article.scan().controls()) {
      Frame widget = withText(frame);
      if (widget != null
          && widget.firstBlock > article.firstText()
          && isSmall(widget)
          && article.isPart(widget)) {
        article.drop(widget);
      }
    }
  }

  private boolean isSmall(Frame frame) {
    return frame.endBlock - frame.firstBlock <= MOST_SHOWN
        && article.keptIn(frame) <= MOST_BLOCKS
        && article.keptLength(frame) <= LONGEST_WIDGET;
  }

  /** Small parts with a heading and a button. */
  void leaveOutButtonBoxes() {
    for (Frame frame : article.scan().buttons()) {
      Frame box = withText(frame);
      if (box != null
          && box.firstBlock > article.firstText()
          && article.keptIn(box) > 1
          && isSmall(box)
          && article.keptLength(box) <= LONGEST_BOX
          && article.isHeading(article.kept().nextSetBit(box.firstBlock))
          && article.isPart(box)) {
        article.drop(box);
      }
    }
  }

  /** Paragraphs in the second half of the text that give a mail address of the outlet. */
  void leaveOutContacts() {
    int half = (article.firstText() + article.kept().length()) / 2;
    for (PageScan.Link link : article.scan().links()) {
      int i = link.block();
      if (i >= half
          && i < article.frame().endBlock
          && article.block(i).length() <= LONGEST_CALL
          && site.hasMail(link.target().toLowerCase(Locale.ROOT))) {
        article.kept().clear(i);
      }
    }
  }

  private static @Nullable Frame withText(Frame control) {
    Frame frame = control;
    for (int level = 0; level < LEVELS && frame != null; level++) {
      if (frame.isLine()) {
        return null;
      }
      if (frame.endBlock > frame.firstBlock) {
        return frame;
      }
      frame = frame.parent;
    }
    return null;
  }

  /** Paragraphs that link to a newsletter, a subscription or an app. */
  void leaveOutInvitations() {
    for (PageScan.Link link : article.scan().links()) {
      int i = link.block();
      if (i >= article.frame().firstBlock
          && i < article.frame().endBlock
          && article.block(i).length() <= LONGEST_CALL
          && asks(link.target().toLowerCase(Locale.ROOT), article.block(i).length())) {
        article.kept().clear(i);
        if (article.isLinked(i)) {
          leaveOutBox(article.block(i).frame());
        }
      }
    }
  }

  private boolean asks(String target, int length) {
    boolean service =
        site.has(target)
            && OF_SERVICE.stream().anyMatch(target::contains)
            && SERVICE.matcher(target).find();
    return service
        || (length <= LONGEST_OFFER
            && OF_ELSEWHERE.stream().anyMatch(target::contains)
            && ELSEWHERE.matcher(target).find());
  }

  /** What stands in a small part together with a button. */
  private void leaveOutBox(Frame button) {
    Frame box = button;
    Frame around = box.parent;
    for (int level = 0; level < LEVELS && around != null && isBox(around); level++) {
      box = around;
      around = box.parent;
    }
    if (isBox(box)) {
      article.drop(box);
    }
  }

  private boolean isBox(Frame frame) {
    return article.isPart(frame)
        && frame.firstBlock > article.firstText()
        && frame.endBlock - frame.firstBlock <= MOST_BLOCKS + 2
        && article.length(frame) <= LONGEST_WIDGET;
  }
}
