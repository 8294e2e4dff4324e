package dev.courant.summarize.languagemodel;

import dev.courant.model.Entity;
import dev.courant.model.Statement;
import dev.courant.model.Withheld;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a draft may be shown.
 *
 * @param headline or null where it was withheld
 * @param withheld how many sentences were not to be shown, by reason
 * @param reasons why, sentence by sentence, in words for the model
 */
record Audited(
    @Nullable Statement headline,
    List<Statement> summary,
    List<Statement> account,
    List<Statement> analysis,
    List<Entity> entities,
    List<Withheld> withheld,
    List<String> reasons) {
  Audited {
    summary = List.copyOf(summary);
    account = List.copyOf(account);
    analysis = List.copyOf(analysis);
    entities = List.copyOf(entities);
    withheld = List.copyOf(withheld);
    reasons = List.copyOf(reasons);
  }
}
