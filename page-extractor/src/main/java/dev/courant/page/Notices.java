package dev.courant.page;

/** Leaves out what the page says of itself: summaries of a program, questions for consent. */
final class Notices {
  private static final int LONGEST = 500;
  private static final int LONGEST_NOTE = 300;
  private static final int LONGEST_JUMP = 100;
  private static final int FIRST = 8;
  private static final int MOST_BLOCKS = 8;
  private static final int LEVELS = 5;

  private final ArticleBlocks article;

  Notices(ArticleBlocks article) {
    this.article = article;
  }

  /** What says that a program summarised the article, and the small part that it stands in. */
  void leaveOutModelSummaries() {
    int seen = 0;
    for (int i = next(0); i >= 0 && seen < FIRST; i = next(i + 1)) {
      seen++;
      String text = article.text(i);
      if (text.length() <= LONGEST_NOTE && NoticeWords.isModelSummary(text)) {
        leaveOutPart(i);
      }
    }
  }

  /** The smallest part in which anything stands beside a block. */
  private void leaveOutPart(int i) {
    Frame part = article.block(i).frame();
    for (int level = 0; level < LEVELS && article.keptIn(part) <= 1; level++) {
      Frame around = part.parent;
      if (around == null || article.frame().within(around)) {
        break;
      }
      part = around;
    }
    article.kept().clear(i);
    if (article.keptIn(part) <= MOST_BLOCKS
        && article.keptLength(part) * 2L < article.keptLength(article.frame())) {
      article.drop(part);
    }
  }

  /** "I agree that external content is shown." */
  void leaveOutConsents() {
    for (int i = next(0); i >= 0; i = next(i + 1)) {
      if (article.block(i).length() <= LONGEST && NoticeWords.isConsent(article.text(i))) {
        article.kept().clear(i);
      }
    }
  }

  /** "This article was first published in ...", "we may earn a commission from links". */
  void leaveOutOrigins() {
    for (int i = next(0); i >= 0; i = next(i + 1)) {
      if (article.block(i).length() <= LONGEST_NOTE && NoticeWords.isOrigin(article.text(i))) {
        article.kept().clear(i);
      }
    }
  }

  /** "Skip this": links within the page that are no list of contents. */
  void leaveOutJumps() {
    for (int i = next(0); i >= 0; i = next(i + 1)) {
      Frame frame = article.block(i).frame();
      boolean listed = frame.isLine() && !frame.tag().equals("p");
      if (article.scan().isJump(i)
          && article.block(i).length() <= LONGEST_JUMP
          && !listed
          && !(frame.parent != null && frame.parent.tag().equals("li"))) {
        article.kept().clear(i);
      }
    }
  }

  private int next(int from) {
    return article.kept().nextSetBit(from);
  }
}
