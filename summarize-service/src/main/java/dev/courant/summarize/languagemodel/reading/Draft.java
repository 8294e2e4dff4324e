package dev.courant.summarize.languagemodel.reading;

import dev.courant.model.Entity;
import dev.courant.model.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model said, read but not checked; receipts may be missing or wrong.
 *
 * @param bare whether its sentences name no receipts, as brief answers have it
 */
public record Draft(
    @Nullable Statement headline,
    List<Statement> summary,
    List<Statement> account,
    List<Statement> analysis,
    List<Entity> entities,
    Filing section,
    boolean bare) {
  public Draft {
    summary = List.copyOf(summary);
    account = List.copyOf(account);
    analysis = List.copyOf(analysis);
    entities = List.copyOf(entities);
  }

  /**
   * Where the model would file the article.
   *
   * @param region M49 code or English name
   * @param topic code or English name
   * @param evidence words of the text
   */
  public record Filing(String region, String topic, List<String> evidence) {
    public Filing {
      evidence = List.copyOf(evidence);
    }
  }
}
