package dev.courant.testkit.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Writes what happened as an outlet would, in its language, from one family of sentences. */
final class Reporter {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "ru");

  private final Random dice;
  private final Map<String, Templates> templates = new HashMap<>();

  Reporter(Random dice, int family) {
    this.dice = dice;
    LANGUAGES.forEach(language -> templates.put(language, new Templates(language, family)));
  }

  /**
   * What is to be told of one thing.
   *
   * @param what is told in any case
   * @param value of it
   * @param least whether all say "at least"
   */
  record Focus(String what, int value, boolean least) {}

  /**
   * An account of a disaster, with sentences that look like differences and are none.
   *
   * @param variant which of the wordings; two articles of a language and story need two
   */
  Draft disaster(Scene scene, Newspaper paper, Focus focus, int variant, int minute) {
    Draft draft = begun(scene, paper, variant, minute);
    for (String what : scene.sort.counted()) {
      boolean told = what.equals(focus.what());
      if (told || dice.nextInt(4) > 0) {
        int value = told ? focus.value() : scene.of(what);
        int bound = told && focus.least() ? 1 : List.of(0, 0, 0, 2).get(dice.nextInt(4));
        draft.sentences.add(figure(scene, paper, what, number(paper, what, value, bound), variant));
        draft.tells.add(what);
      }
    }
    List<String> between = scene.some(fillers(paper, variant), 3);
    draft.sentences.addAll(between.subList(0, 2));
    draft.sentences.addAll(scene.some(half(own(paper).of("trap"), variant), 2));
    draft.sentences.add(draft.sentences.size() - 1, between.get(2));
    return draft;
  }

  /** An account of a dispute, with one sentence that asserts or denies. */
  Draft dispute(Scene scene, Newspaper paper, String stance, int variant, int minute) {
    Draft draft = begun(scene, paper, variant, minute);
    draft.sentences.add(text(scene, paper, stance, variant));
    draft.sentences.addAll(scene.some(fillers(paper, variant), 3));
    return draft;
  }

  private Draft begun(Scene scene, Newspaper paper, int variant, int minute) {
    Draft draft =
        new Draft(paper, text(scene, paper, "title " + scene.sort.key(), variant), minute);
    draft.sentences.add(text(scene, paper, "lead " + scene.sort.key(), variant));
    return draft;
  }

  /** A sentence with its names filled in. */
  String text(Scene scene, Newspaper paper, String key, int variant) {
    return own(paper)
        .of(key, variant)
        .replace("{place}", scene.place)
        .replace("{province}", scene.province);
  }

  private Templates own(Newspaper paper) {
    return Objects.requireNonNull(templates.get(paper.language()));
  }

  private List<String> fillers(Newspaper paper, int variant) {
    return half(own(paper).of("filler"), variant);
  }

  /** Two articles of a language share no sentence. */
  private static List<String> half(List<String> texts, int variant) {
    return texts.stream().filter(text -> texts.indexOf(text) % 2 == variant % 2).toList();
  }

  private String number(Newspaper paper, String what, int value, int bound) {
    return what.equals("magnitude")
        ? NumberWriter.decimal(value, paper.language())
        : NumberWriter.written(value, paper.language(), bound, dice.nextBoolean());
  }

  private String figure(Scene scene, Newspaper paper, String what, String number, int variant) {
    String capital = number.substring(0, 1).toUpperCase(Locale.ROOT) + number.substring(1);
    return text(scene, paper, what, variant).replace("{N}", capital).replace("{n}", number);
  }
}
