package dev.courant.ingest.poll;

/** Why an entry of a feed leads to no article. */
enum LeftOut {
  NO_ADDRESS("no-address", "without an address of an article"),
  FRONT_PAGE("front-page", "at the address of a front page"),
  SHARED_ADDRESS("shared-address", "at the address of an entry with another headline");

  private final String code;
  private final String words;

  LeftOut(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The metric's tag. */
  String code() {
    return code;
  }

  /** For a person, in the feed's health. */
  String words() {
    return words;
  }
}
