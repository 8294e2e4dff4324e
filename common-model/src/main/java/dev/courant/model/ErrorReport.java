package dev.courant.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An error that a reader reports in an article: the value of {@link Topics#REPORTS}, keyed by
 * article id. Of two records with the same {@code report} the later one counts; it repeats the
 * report, so that one record is enough. Nothing in it says who reported.
 *
 * @param report its id: 16 hexadecimal digits
 * @param id of the article
 * @param revision of the article when the error was reported, from 1
 * @param edition of that revision, from 1
 * @param sentence that is wrong: {@code headline}, or part and number from 1, such as {@code
 *     summary-2}; null for the whole article. The text itself is not kept, as it has to go when the
 *     outlet withdraws the article
 * @param text in the reader's words, at most {@value #LONGEST} characters (code points); may be
 *     empty
 * @param at when it was reported
 * @param done what an operator did; null while the report is open
 */
public record ErrorReport(
    String report,
    ArticleId id,
    int revision,
    int edition,
    Kind kind,
    @Nullable String sentence,
    String text,
    Instant at,
    @Nullable Done done) {
  /** The most characters of a text or a note, in code points. */
  public static final int LONGEST = 1_000;

  public ErrorReport {
    Require.that(report.matches("[0-9a-f]{16}"), "no id of a report");
    Require.that(revision >= 1, "revision " + revision);
    Require.that(edition >= 1, "edition " + edition);
    Require.that(sentence == null || sentence.length() <= 30, "no place of a sentence");
    Require.that(fits(text), "a report has at most " + LONGEST + " characters");
  }

  /** Whether a text is short enough. */
  public static boolean fits(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST;
  }

  /** The same report once an operator is done with it. */
  public ErrorReport doneWith(Done how) {
    return new ErrorReport(report, id, revision, edition, kind, sentence, text, at, how);
  }

  /** What is wrong. */
  public enum Kind {
    /** The summary, account or analysis does not say what the original says. */
    SUMMARY,
    /** The article is in the wrong section. */
    SECTION,
    /** Outlet, author, time or origin is wrong. */
    ATTRIBUTION,
    /** The page is broken. */
    PAGE,
    /** Something else. */
    OTHER
  }

  /**
   * That an operator is done with it.
   *
   * @param note the operator's own words; may be empty
   */
  public record Done(Instant at, String note) {
    public Done {
      Require.that(fits(note), "a note has at most " + LONGEST + " characters");
    }
  }
}
