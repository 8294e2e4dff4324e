package dev.courant.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * One revision of an article as Courant tells it: the value of {@link Topics#SUMMARIZED}, keyed by
 * {@code id}, the document in MongoDB and the answer of the API.
 *
 * @param edition 1 as the extractive engine tells it, at once; 2 as it is told anew, by a language
 *     model as a rule. The later one takes the place of the earlier one. Absent in what was written
 *     before there were any, where it is 1
 * @param headline in the output language; without receipts where it is the outlet's own
 * @param language of what Courant tells, BCP 47, or {@code und}
 * @param summary 2 to 5 sentences (fewer only where the original has fewer); empty once retracted
 * @param account a longer retelling by a language model; empty otherwise
 * @param origins the chain that the text names, nearest first
 * @param entities whom and what a language model found named; left out of the JSON where it is
 *     empty, and so in all that was written before there were any
 * @param sentences the source sentences that receipts name
 * @param digitalSourceType IPTC Digital Source Type of the told sentences
 * @param features what stories are found by; null once retracted, and in what was written before
 *     there were any
 */
public record ArticleSummarized(
    ArticleId id,
    int revision,
    @JsonInclude(JsonInclude.Include.ALWAYS) @JsonDeserialize(using = EditionReader.class)
        int edition,
    Change change,
    Statement headline,
    String language,
    List<Statement> summary,
    List<Statement> account,
    Analysis analysis,
    Section section,
    Original original,
    List<Origin> origins,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Entity> entities,
    List<Sentence> sentences,
    CompiledBy compiledBy,
    String digitalSourceType,
    List<Withheld> withheld,
    Instant ingestedAt,
    Instant compiledAt,
    @Nullable Features features)
    implements ArticleEvent {
  public ArticleSummarized {
    Require.that(revision >= 1, "revision " + revision);
    Require.that(edition >= 1, "edition " + edition);
    summary = List.copyOf(summary);
    account = List.copyOf(account);
    origins = List.copyOf(origins);
    entities = entities == null ? List.of() : List.copyOf(entities);
    sentences = List.copyOf(sentences);
    withheld = List.copyOf(withheld);
  }
}
