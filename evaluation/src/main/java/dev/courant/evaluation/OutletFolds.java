package dev.courant.evaluation;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure of each page, averaged over folds of outlets. An outlet is a host without {@code www.},
 * {@code m.} and their kind; its fold is the SHA-256 of that name, as a number, modulo the number
 * of folds. So all pages of an outlet are in one fold, whatever the corpus.
 */
final class OutletFolds {
  private static final double NOTHING = 0.0005;

  private final int folds;
  private final Map<String, List<Double>> outlets = new TreeMap<>();

  OutletFolds(int folds) {
    this.folds = folds;
  }

  void add(@Nullable String url, double value) {
    outlets.computeIfAbsent(host(url), _ -> new ArrayList<>()).add(value);
  }

  private static String host(@Nullable String url) {
    String host = url == null ? null : URI.create(url.strip().replace(' ', '+')).getHost();
    return host == null
        ? ""
        : host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www\\d?|m|mobile|amp)\\.", "");
  }

  private int fold(String host) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(host.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest).mod(BigInteger.valueOf(folds)).intValue();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** For each fold {@code outlets}, {@code pages} and the mean, in order. */
  List<Map<String, Object>> means(String name) {
    List<Map<String, Object>> means = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int number = fold;
      List<List<Double>> inside =
          outlets.entrySet().stream()
              .filter(outlet -> fold(outlet.getKey()) == number)
              .map(Map.Entry::getValue)
              .toList();
      Map<String, Object> mean = new LinkedHashMap<>();
      mean.put("outlets", inside.size());
      mean.put("pages", inside.stream().mapToInt(List::size).sum());
      mean.put(name, mean(inside));
      means.add(mean);
    }
    return means;
  }

  double mean() {
    return mean(outlets.values());
  }

  /** How many outlets have a mean above nothing, or below, where {@code sign} is -1. */
  long outlets(int sign) {
    return outlets.values().stream()
        .filter(values -> sign * mean(List.of(values)) > NOTHING)
        .count();
  }

  private static double mean(Iterable<List<Double>> values) {
    double sum = 0;
    int count = 0;
    for (List<Double> outlet : values) {
      sum += outlet.stream().mapToDouble(Double::doubleValue).sum();
      count += outlet.size();
    }
    return count == 0 ? 0 : sum / count;
  }
}
