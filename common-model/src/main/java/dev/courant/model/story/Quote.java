package dev.courant.model.story;

import dev.courant.model.ArticleId;

/**
 * A sentence of an article, as its original has it: the receipt of what a story tells.
 *
 * @param revision of the article
 * @param sentence id of the sentence in that revision, such as {@code s3}
 * @param language of the sentence, BCP 47, or {@code und}
 */
public record Quote(
    ArticleId article, int revision, String sentence, String text, String language) {}
