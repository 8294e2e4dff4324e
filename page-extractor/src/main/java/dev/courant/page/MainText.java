package dev.courant.page;

import java.util.ArrayList;
import java.util.List;

/** Finds the article among a page's blocks. */
final class MainText {
  private final PageScan scan;
  private final List<TextBlock> blocks;
  private final boolean[] excluded;
  private final long[] weightBefore;

  MainText(PageScan scan) {
    this.scan = scan;
    this.blocks = scan.blocks();
    this.excluded = new boolean[blocks.size()];
    this.weightBefore = new long[blocks.size() + 1];
  }

  String extract() {
    weigh();
    exclude();
    weigh();
    Frame body = container();
    return render(body);
  }

  private long weight(Frame frame) {
    return weightBefore[frame.endBlock] - weightBefore[frame.firstBlock];
  }

  private void weigh() {
    for (int i = 0; i < blocks.size(); i++) {
      weightBefore[i + 1] = weightBefore[i] + (excluded[i] ? 0 : weight(blocks.get(i)));
    }
  }

  private static long weight(TextBlock block) {
    int length = block.length();
    if (length < 40 || block.linkDensity() > 0.5) {
      return 0;
    }
    return length - block.linkLength();
  }

  private void exclude() {
    long total = weightBefore[blocks.size()];
    for (Frame frame : scan.frames()) {
      int bad = frame.marks & (Marks.NOISE | Marks.HIDDEN | Marks.CAPTION | Marks.BYLINE);
      if (bad != 0 && weight(frame) * 10 < total * 3) {
        for (int i = frame.firstBlock; i < frame.endBlock; i++) {
          excluded[i] = true;
        }
      }
    }
  }

  private Frame container() {
    Frame best = scan.frames().getFirst();
    for (Frame frame : scan.frames()) {
      if (frame.within(best) && weight(frame) * 100 >= weight(best) * 75 && !leaf(frame)) {
        best = frame;
      }
    }
    return best;
  }

  private boolean leaf(Frame frame) {
    return frame.endBlock - frame.firstBlock < 3
        || frame.tag().equals("p")
        || frame.tag().equals("ul")
        || frame.tag().equals("ol")
        || frame.tag().equals("li");
  }

  private String render(Frame body) {
    List<String> out = new ArrayList<>();
    for (int i = body.firstBlock; i < body.endBlock; i++) {
      TextBlock block = blocks.get(i);
      if (!excluded[i] && block.linkDensity() < 0.7 && !block.frame().tag().equals("h1")) {
        out.add(scan.text(block));
      }
    }
    return String.join("\n\n", out);
  }
}
