package dev.courant.summarize.summary;

import dev.courant.model.Analysis;
import dev.courant.model.CompiledBy;
import dev.courant.model.Entity;
import dev.courant.model.Section;
import dev.courant.model.Statement;
import dev.courant.model.Withheld;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine made of a text.
 *
 * @param headline its own, or null where the outlet's is to stand
 * @param language of the sentences, BCP 47
 * @param account empty unless a language model wrote one
 * @param analysis its own, or null where the rules' is to stand
 * @param section its own, or null where the rules' is to stand
 * @param entities whom and what it found named; empty where it does not look for them
 * @param digitalSourceType IPTC Digital Source Type of the sentences
 */
public record Compilation(
    @Nullable Statement headline,
    String language,
    List<Statement> summary,
    List<Statement> account,
    @Nullable Analysis analysis,
    @Nullable Section section,
    List<Entity> entities,
    CompiledBy compiledBy,
    String digitalSourceType,
    List<Withheld> withheld) {
  public Compilation {
    summary = List.copyOf(summary);
    account = List.copyOf(account);
    entities = List.copyOf(entities);
    withheld = List.copyOf(withheld);
  }
}
