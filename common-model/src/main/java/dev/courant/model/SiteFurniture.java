package dev.courant.model;

/**
 * A sentence or line of a page that was left out of its article, since it is furniture of the
 * outlet: it stands on several pages.
 *
 * @param mark as in {@link LastText#sentences()}
 * @param beginning of its words, for a person
 * @param pages of the outlet that had it when that was decided, this one among them
 * @param of so many pages that were compared, this one among them
 */
public record SiteFurniture(String mark, String beginning, int pages, int of) {}
