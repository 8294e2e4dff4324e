package dev.courant.benchmarks;

import dev.courant.benchmarks.api.ApiBenchmark;
import dev.courant.benchmarks.flood.FloodBenchmark;
import dev.courant.benchmarks.intake.IngestBenchmark;
import dev.courant.benchmarks.pipeline.PipelineBenchmark;
import dev.courant.benchmarks.placement.PlacementBenchmark;
import dev.courant.benchmarks.stories.StoriesBenchmark;
import dev.courant.model.EventCodec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line of {@code ./courant bench NAME [ARG ...]}. */
public final class Bench {
  private static final Map<String, Benchmark> NAMES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("parse", new ParseBenchmark()),
              Map.entry("enrich", new EnrichBenchmark()),
              Map.entry("extract", new ExtractBenchmark()),
              Map.entry("extractive", new ExtractiveBenchmark()),
              Map.entry("pipeline", new PipelineBenchmark()),
              Map.entry("ingest", new IngestBenchmark()),
              Map.entry("flood", new FloodBenchmark()),
              Map.entry("placement", new PlacementBenchmark()),
              Map.entry("stories", new StoriesBenchmark()),
              Map.entry("api", new ApiBenchmark())));

  private Bench() {}

  /** Runs one benchmark; ends with one line of JSON that holds its figures. */
  public static void main(String[] args) throws Exception {
    Benchmark benchmark = args.length == 0 ? null : NAMES.get(args[0]);
    if (benchmark == null) {
      System.err.println("usage: ./courant bench " + String.join("|", NAMES.keySet()));
      System.exit(2);
    } else {
      try {
        System.out.println(EventCodec.text(benchmark.run(List.of(args).subList(1, args.length))));
      } catch (NothingToMeasure e) {
        System.err.println("courant: " + e.getMessage());
        System.exit(2);
      }
    }
  }
}
