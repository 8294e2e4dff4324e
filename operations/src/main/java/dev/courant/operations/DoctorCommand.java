package dev.courant.operations;

import dev.courant.model.EventCodec;
import dev.courant.operations.doctor.DoctorReport;
import dev.courant.operations.doctor.DoctorVisit;
import dev.courant.operations.doctor.Finding;
import dev.courant.operations.doctor.FindingKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./courant doctor}. */
final class DoctorCommand {
  private static final String USAGE =
      """
      usage: ./courant doctor [--kafka HOST:PORT] [--config FILE] [--api URL | --no-store] [--out FILE] [--repair-hints]
        --api URL        the public API (http://localhost:8080)
        --no-store       compare the topics only
        --out FILE       writes every finding as a line of JSON; the ids in it are what reanalyse --articles takes
        --repair-hints   says how to repair what was found
      Exit status 1 if anything is found.\
      """;

  private final PrintStream out;

  DoctorCommand(PrintStream out) {
    this.out = out;
  }

  int run(List<String> args) {
    Options options =
        Options.of(
            args, Set.of("--api", "--out"), Set.of("--repair-hints", "--no-store", "--help"));
    if (options.has("--help") || !options.words().isEmpty()) {
      throw new UsageException(USAGE);
    }
    String file = options.value("--out");
    try (Writer lines =
            file == null ? Writer.nullWriter() : Files.newBufferedWriter(Path.of(file));
        BufferedWriter writer = new BufferedWriter(lines)) {
      String api =
          options.has("--no-store") ? null : options.value("--api", "http://localhost:8080");
      DoctorReport report =
          new DoctorVisit(options.connection()).examine(api, finding -> write(writer, finding));
      return print(report, options.has("--repair-hints"));
    } catch (IOException | UncheckedIOException e) {
      throw new UsageException("--out cannot be written: " + e);
    }
  }

  private int print(DoctorReport report, boolean hints) {
    report.figures().forEach((name, figure) -> out.printf("%10d  %s%n", figure, name));
    Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
    counts.putAll(report.counts());
    counts.forEach((kind, count) -> {
      out.printf("%n%10d  %s: %s%n", count, kind, kind.meaning());
      report.examples(kind).forEach(one -> out.println("            " + text(one)));
      if (hints) {
        out.println("            repair: " + kind.repair());
      }
    });
    if (counts.isEmpty()) {
      out.println("nothing found");
    }
    Map<String, Object> json = new LinkedHashMap<>(report.figures());
    json.put("findings", counts);
    out.println(EventCodec.text(json));
    return counts.isEmpty() ? 0 : 1;
  }

  private static String text(Finding finding) {
    String about =
        finding.revision() > 0
            ? finding.article() + " revision " + finding.revision() + " "
            : finding.article() + " ";
    return (about + finding.detail()).strip();
  }

  private static void write(Writer writer, Finding finding) {
    try {
      writer.write(EventCodec.text(finding));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
