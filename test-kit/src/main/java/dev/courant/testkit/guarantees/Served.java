package dev.courant.testkit.guarantees;

import dev.courant.model.ArticleId;

/**
 * What the API answered for an article.
 *
 * @param revision 0 where it is withdrawn or not there
 * @param edition 1 where the answer names none
 * @param title of the original; empty where it is withdrawn or not there
 * @param life of the store: counts how often the store has been emptied
 */
public record Served(ArticleId id, State state, int revision, int edition, String title, int life) {
  /** An article at its first edition, or none. */
  public Served(ArticleId id, State state, int revision, String title, int life) {
    this(id, state, revision, 1, title, life);
  }

  /** The three answers. */
  public enum State {
    /** 200. */
    SERVED,
    /** 410. */
    WITHDRAWN,
    /** 404. */
    UNKNOWN
  }
}
