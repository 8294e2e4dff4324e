package dev.courant.summarize.analysis;

import dev.courant.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the text itself tells as contested or not known, in its own words, a whole sentence each.
 */
final class OpenPoints {
  private static final int MOST = 2;
  private static final Map<Cue, String> KINDS = kinds();

  private final AnalysedText reading;

  OpenPoints(AnalysedText reading) {
    this.reading = reading;
  }

  List<Statement> tell() {
    List<Statement> points = new ArrayList<>();
    Set<String> quoted = new HashSet<>();
    KINDS.forEach((cue, kind) ->
        reading
            .first(cue)
            .filter(sentence -> points.size() < MOST && quoted.add(sentence.id()))
            .ifPresent(sentence ->
                points.add(
                    new Statement(
                        kind + tongue() + ": “" + sentence.text() + "”", List.of(sentence.id())))));
    return points;
  }

  private String tongue() {
    String language = reading.foreign();
    return language == null ? "" : ", in the original " + language;
  }

  private static Map<Cue, String> kinds() {
    Map<Cue, String> kinds = new LinkedHashMap<>();
    kinds.put(Cue.DENIED, "Denied or disputed");
    kinds.put(Cue.UNCLEAR, "Told as not known");
    kinds.put(Cue.ALLEGED, "Told as alleged");
    kinds.put(Cue.SILENT, "No answer was given");
    kinds.put(Cue.ANONYMOUS, "From a source that is not named");
    return kinds;
  }
}
