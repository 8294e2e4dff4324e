package dev.courant.benchmarks;

import java.util.List;
import java.util.Map;

/** One performance figure, measured as a ratio to its limit. */
public interface Benchmark {
  /**
   * Measures.
   *
   * @param args what stands behind the benchmark's name on the command line
   * @return the figures of the closing JSON line, in order
   * @throws NothingToMeasure where the arguments name nothing that can be measured
   */
  Map<String, Object> run(List<String> args) throws Exception;
}
