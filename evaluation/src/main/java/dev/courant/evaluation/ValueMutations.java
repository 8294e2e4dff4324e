package dev.courant.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Units, multipliers, months, weekdays and years that become others of their kind. */
final class ValueMutations {
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("miles", "kilometres"),
          Map.entry("mile", "kilometre"),
          Map.entry("km", "miles"),
          Map.entry("metres", "feet"),
          Map.entry("meters", "feet"),
          Map.entry("feet", "metres"),
          Map.entry("yards", "miles"),
          Map.entry("inches", "feet"),
          Map.entry("years", "months"),
          Map.entry("year", "month"),
          Map.entry("months", "weeks"),
          Map.entry("weeks", "days"),
          Map.entry("days", "weeks"),
          Map.entry("hours", "minutes"),
          Map.entry("minutes", "hours"),
          Map.entry("seconds", "minutes"),
          Map.entry("million", "billion"),
          Map.entry("billion", "million"),
          Map.entry("thousand", "million"),
          Map.entry("$", "£"),
          Map.entry("£", "€"),
          Map.entry("€", "$"),
          Map.entry("pounds", "dollars"),
          Map.entry("dollars", "euros"),
          Map.entry("kg", "tonnes"),
          Map.entry("pm", "am"),
          Map.entry("am", "pm"));
  private static final Pattern UNIT =
      Pattern.compile(
          "[$£€](?=\\s?\\d)|(?<=\\d|\\d[ -]| - )(?:"
              + String.join("|", UNITS.keySet().stream().filter(u -> u.length() > 1).toList())
              + ")\\b");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b(?:"
              + String.join("|", WEEKDAYS)
              + "|"
              + String.join("|", MONTHS)
              + ")\\b|(?<![\\d.,£$])(?:19|20)\\d\\d(?![\\d.,]\\d|\\d)");

  private ValueMutations() {}

  record Units() implements Mutation {
    @Override
    public String kind() {
      return "unit";
    }

    @Override
    public Optional<String> of(String sentence, MutationSource source, Random random) {
      return MutationSource.any(UNIT.matcher(sentence).results().toList(), random)
          .map(at -> MutationSource.replaced(sentence, at, UNITS.getOrDefault(at.group(), "")));
    }
  }

  record Dates() implements Mutation {
    @Override
    public String kind() {
      return "date";
    }

    @Override
    public Optional<String> of(String sentence, MutationSource source, Random random) {
      return MutationSource.any(DATE.matcher(sentence).results().toList(), random)
          .flatMap(
              at -> other(at, source, random).map(o -> MutationSource.replaced(sentence, at, o)));
    }

    private static Optional<String> other(MatchResult at, MutationSource source, Random random) {
      String date = at.group();
      if (Character.isDigit(date.charAt(0))) {
        List<String> years = IntStream.range(1950, 2030).mapToObj(Integer::toString).toList();
        return MutationSource.any(years, random, year -> !source.has(year));
      }
      List<String> kind = WEEKDAYS.contains(date.toLowerCase(Locale.ROOT)) ? WEEKDAYS : MONTHS;
      return MutationSource.any(kind, random, name -> !source.has(name))
          .map(name -> Character.isUpperCase(date.charAt(0)) ? capital(name) : name);
    }

    private static String capital(String name) {
      return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
  }
}
