package dev.courant.ingest.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.LastText;
import dev.courant.model.SentenceChange;
import dev.courant.model.SentenceChange.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionDiffTest {
  private static final String BODY =
      "The bridge opens on 3 May.\n\nPolice count 14 injured. The mayor is silent.\n\n"
          + "Work goes on until spring.";

  @Test
  void tellsAnAlteredSentenceWithItsWordsBeforeAndAfter() {
    RevisionDiff diff = diff(BODY.replace("14", "17"));

    assertThat(diff.sentences())
        .containsExactly(
            new SentenceChange(
                Kind.ALTERED, 2, 2, "Police count 14 injured.", "Police count 17 injured."));
  }

  @Test
  void tellsWhatWasAddedAndRemoved() {
    assertThat(diff(BODY.replace("\n\nPolice", "\n\nRain is expected. Police")).sentences())
        .containsExactly(new SentenceChange(Kind.ADDED, null, 2, null, "Rain is expected."));
    assertThat(diff(BODY.replace(" The mayor is silent.", "")).sentences())
        .containsExactly(new SentenceChange(Kind.REMOVED, 3, null, "The mayor is silent.", null));
  }

  @Test
  void tellsNoChangeOfSentencesThatOnlyMoved() {
    String moved =
        "Work goes on until spring.\n\nPolice count 14 injured. The mayor is silent.\n\n"
            + "The bridge opens on 3 May.";

    assertThat(diff(moved).sameSentences()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,203 views",
        "12 Kommentare",
        "Updated 3 minutes ago",
        "Aktualisiert vor 5 Minuten",
        "Read also: Why Vessen is quarrelling over a weir",
        "Lire aussi : Le pont rouvre",
        "Читайте также: Мост открыт",
        "Harbour Shipping AG 30.10 +0.10 %",
        "This story was updated at 14:05.",
        "5 min read",
        "関連記事：橋が再開"
      })
  void leavesOutWhatIsNoText(String aside) {
    assertThat(BodySentences.of(BODY + "\n\n" + aside)).isEqualTo(BodySentences.of(BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share prices fell on Monday.",
        "Updated figures show 14 dead.",
        "The rent rises to 900 a month.",
        "More than 1,200 people read the letter.",
        "警方说，有十四人受伤。"
      })
  void keepsSentencesThatOnlyLookLikeIt(String sentence) {
    assertThat(BodySentences.of(BODY + "\n\n" + sentence).sentences()).contains(sentence);
  }

  @Test
  void tellsLinesThatAreNoSentencesApart() {
    RevisionDiff diff = diff(BODY + "\n\nVessen 2, Halmo 1");

    assertThat(diff.sameSentences()).isTrue();
    assertThat(diff.lines()).isTrue();
  }

  private static RevisionDiff diff(String now) {
    LastText last =
        LastTexts.next(
            null, null, new LastTexts.Revised("T", BODY, BodySentences.of(BODY), "T", false));
    return RevisionDiff.of(last, "T", BodySentences.of(now));
  }
}
