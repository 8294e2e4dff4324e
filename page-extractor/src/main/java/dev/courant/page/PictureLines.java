package dev.courant.page;

/** Leaves out captions that no tag or name tells. */
final class PictureLines {
  private static final int LONGEST = 250;

  private PictureLines() {}

  /** Between a picture and its credit. */
  static void leaveOutCredited(ArticleBlocks article) {
    int blocks = article.scan().blocks().size();
    for (int i = next(article, 0); i >= 0; i = next(article, i + 1)) {
      if (article.scan().followsPicture(i)
          && i + 1 < blocks
          && article.block(i + 1).frame().parent == article.block(i).frame().parent
          && Boilerplate.isCredit(article.text(i + 1))) {
        article.kept().clear(i);
      }
    }
  }

  /** No sentence, all of it in italics or small print, right behind a picture. */
  static void leaveOutEmphasised(ArticleBlocks article) {
    for (int i = next(article, 0); i >= 0; i = next(article, i + 1)) {
      TextBlock block = article.block(i);
      if (article.scan().followsPicture(i)
          && block.length() <= LONGEST
          && block.emphasised() >= block.length()
          && !isSentence(article.text(i))) {
        article.kept().clear(i);
      }
    }
  }

  private static boolean isSentence(String text) {
    return ".!?\u2026\u3002".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static int next(ArticleBlocks article, int from) {
    return article.kept().nextSetBit(from);
  }
}
