package dev.courant.operations.doctor;

/** What the doctor can find, with what to do about it. */
public enum FindingKind {
  /** A raw revision was taken, and nothing came of it. */
  NOT_SUMMARIZED(
      "taken from raw, neither summarised nor dead-lettered",
      "./courant reanalyse --articles FILE --rate 5"),
  /** A summarised revision was taken, and no card came of it. */
  NOT_PUBLISHED(
      "taken from summarized, neither published nor dead-lettered",
      "./courant reanalyse --articles FILE --rate 5"),
  /** A revision that no subscriber saw, before one that they did. */
  NEVER_SEEN(
      "a revision that subscribers never saw; a newer one is there",
      "nothing: the newer revision is served"),
  /** On summarized, but not on raw. */
  NOT_ON_RAW(
      "on summarized, but not on raw, which keeps records of that time",
      "nothing is lost downstream; restore courant.articles.raw from a backup if it is needed"),
  /** On published, but not on summarized. */
  NOT_ON_SUMMARIZED(
      "on published, but not on summarized: a store that is rebuilt will not have it",
      "./courant reanalyse --articles FILE --rate 5 while raw has it, else restore"
          + " courant.articles.summarized from a backup"),
  /** A summarised revision was taken, and it is in no story. */
  NOT_IN_A_STORY(
      "taken from summarized by story-service, neither in a story nor dead-lettered",
      "./courant reanalyse --articles FILE --rate 5"),
  /** The same revision more than once on a topic. */
  DOUBLED("the same revision more than once on a topic", "nothing: readers know the revision"),
  /** An older revision behind a newer one. */
  OUT_OF_ORDER(
      "an older revision behind a newer one on a topic",
      "./courant reanalyse --articles FILE --rate 5, if the store shows the older one"),
  /** Dead letters that nothing was decided about. */
  DEAD_LETTER(
      "dead letters that nothing was decided about",
      "./courant dead-letters list, then replay or drop"),
  /** Not in the store, or at an older revision. */
  NOT_IN_STORE(
      "published, but the store does not have it, or only an older revision",
      "stop publish-service, empty its store, start it: it is filled from the log"),
  /** The outlet withdrew it, the store serves it. */
  WITHDRAWN_AND_SERVED(
      "withdrawn by its outlet, and still served",
      "stop publish-service, empty its store, start it: it is filled from the log"),
  /** The store could not be asked. */
  STORE_NOT_COMPARED("the store could not be compared", "start publish-service, or give --api"),
  /** A record that is no event. */
  UNREADABLE_RECORD(
      "a record that is no event and no dead letter",
      "see who writes to the topic; readers make it a dead letter"),
  /** The log itself lost records. */
  LOG_GAP("the log lost records", "see each");

  private final String meaning;
  private final String repair;

  FindingKind(String meaning, String repair) {
    this.meaning = meaning;
    this.repair = repair;
  }

  /** What it means. */
  public String meaning() {
    return meaning;
  }

  /** The command that repairs it, or what to do. */
  public String repair() {
    return repair;
  }
}
