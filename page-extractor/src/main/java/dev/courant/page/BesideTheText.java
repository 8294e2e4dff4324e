package dev.courant.page;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out what stands among an article's paragraphs without being text of it, by rules that go
 * by place, form and words.
 */
final class BesideTheText {
  /** So many blocks a rule leaves out at most. */
  private static final int MOST_LEFT_OUT = 6;

  /** One part in so many of the text at most, or so many characters. */
  private static final int SHARE_LEFT_OUT = 5;

  private static final int LITTLE = 250;

  /** Repeated labels stand there often. */
  private static final int MOST_LABELS = 20;

  private final ArticleBlocks article;
  private final Set<Rule> rules;

  BesideTheText(ArticleBlocks article, Set<Rule> rules) {
    this.article = article;
    this.rules = rules;
  }

  /**
   * Leaves it out.
   *
   * @param authors names of those who wrote it
   */
  void leaveOut(String title, List<String> authors) {
    leaveOutAbove(title);
    leaveOutNotices();
    leaveOutPictures();
    leaveOutCalls(authors);
  }

  private void leaveOutAbove(String title) {
    LinesAbove above = new LinesAbove(article);
    use(Rule.HEADLINE_VARIANTS, () -> above.leaveOutHeadlines(title));
    use(Rule.NAME_LINES, above::leaveOutNames);
    use(Rule.DATE_LINES, above::leaveOutDates);
  }

  private void leaveOutNotices() {
    Notices notices = new Notices(article);
    use(Rule.MODEL_SUMMARIES, notices::leaveOutModelSummaries);
    use(Rule.CONSENTS, notices::leaveOutConsents);
    use(Rule.ORIGIN_NOTES, notices::leaveOutOrigins);
    use(Rule.JUMPS, notices::leaveOutJumps);
  }

  private void leaveOutPictures() {
    Captions captions = new Captions(article);
    use(Rule.DESCRIBED_CAPTIONS, captions::leaveOutDescribed);
    use(Rule.REPEATED_CAPTIONS, captions::leaveOutRepeated);
    use(Rule.PICTURE_BOXES, captions::leaveOutBoxes);
    use(Rule.CREDITED_CAPTIONS, () -> PictureLines.leaveOutCredited(article));
    use(Rule.EMPHASISED_CAPTIONS, () -> PictureLines.leaveOutEmphasised(article));
    use(Rule.PULL_QUOTES, () -> PullQuotes.leaveOut(article));
  }

  private void leaveOutCalls(List<String> authors) {
    OwnSite site = new OwnSite(article.scan().address());
    Teasers teasers = new Teasers(article, site);
    Calls calls = new Calls(article, site);
    Labels labels = new Labels(article);
    use(Rule.TEASER_CARDS, teasers::leaveOutCards);
    use(Rule.LEAD_INS, teasers::leaveOutLeadIns);
    use(Rule.WIDGETS, calls::leaveOutWidgets);
    use(Rule.CALLS, calls::leaveOutInvitations);
    use(Rule.BUTTON_BOXES, calls::leaveOutButtonBoxes);
    use(Rule.CONTACTS, calls::leaveOutContacts);
    use(Rule.REPEATED_LABELS, labels::leaveOutRepeated);
    use(Rule.RAIL_LABELS, labels::leaveOutRails);
    use(Rule.AUTHOR_LINES, () -> AuthorLines.leaveOut(article, authors));
    use(Rule.LIST_LABELS, teasers::leaveOutLabels);
  }

  /** What leaves out much of an article has met something that is the article. */
  private void use(Rule rule, Runnable action) {
    if (!rules.contains(rule)) {
      return;
    }
    BitSet kept = article.kept();
    BitSet before = (BitSet) kept.clone();
    action.run();
    BitSet out = (BitSet) before.clone();
    out.andNot(kept);
    // a summary says of itself what it is
    if (rule != Rule.MODEL_SUMMARIES && isMuch(out, before, rule)) {
      kept.or(out);
    }
  }

  private boolean isMuch(BitSet out, BitSet before, Rule rule) {
    int blocks = rule == Rule.REPEATED_LABELS ? MOST_LABELS : MOST_LEFT_OUT;
    long most = Math.max(LITTLE, length(before) / SHARE_LEFT_OUT);
    return out.cardinality() > blocks || length(out) > most;
  }

  private long length(BitSet some) {
    return some.stream().mapToLong(i -> article.block(i).length()).sum();
  }
}
