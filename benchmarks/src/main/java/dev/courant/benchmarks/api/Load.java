package dev.courant.benchmarks.api;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Many connections, each of which asks again as soon as it is answered.
 *
 * @param requests that take turns
 */
record Load(URI server, List<byte[]> requests, int connections) {
  /**
   * What came of it.
   *
   * @param nanos of each answer, ascending
   * @param failed answers other than 200
   */
  record Result(Duration time, long[] nanos, long failed) {
    double perSecond() {
      return nanos.length * 1e9 / time.toNanos();
    }

    double millis(double part) {
      return nanos.length == 0 ? 0 : nanos[(int) ((nanos.length - 1) * part)] / 1e6;
    }

    Result and(Result other) {
      long[] all = LongStream.concat(Arrays.stream(nanos), Arrays.stream(other.nanos)).toArray();
      Arrays.sort(all);
      return new Result(time.plus(other.time), all, failed + other.failed);
    }
  }

  /** Asks for a time. */
  Result run(Duration time) throws Exception {
    long began = System.nanoTime();
    long end = began + time.toNanos();
    List<Future<Result>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < connections; i++) {
        int first = i;
        Callable<Result> client = () -> client(first, end);
        clients.add(threads.submit(client));
      }
    }
    Result all = new Result(Duration.ZERO, new long[0], 0);
    for (Future<Result> client : clients) {
      all = all.and(client.get());
    }
    return new Result(Duration.ofNanos(System.nanoTime() - began), all.nanos, all.failed);
  }

  private Result client(int first, long end) throws IOException {
    List<Long> nanos = new ArrayList<>();
    long failed = 0;
    try (WireClient client = new WireClient(server)) {
      for (int i = first; System.nanoTime() < end; i += connections + 1) {
        long began = System.nanoTime();
        WireClient.Answer answer = client.exchange(requests.get(i % requests.size()));
        nanos.add(System.nanoTime() - began);
        failed += answer.status() == 200 ? 0 : 1;
      }
    }
    return new Result(Duration.ZERO, nanos.stream().mapToLong(Long::longValue).toArray(), failed);
  }
}
