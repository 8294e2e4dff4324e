package dev.courant.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The operating system's resolver, under a time limit. Its call cannot be interrupted and would pin
 * the carrier of a virtual thread, so it runs on a few platform threads of its own.
 */
final class SystemNetwork implements Network, AutoCloseable {
  private static final int THREADS = 16;

  private final Duration timeout;
  private final ThreadPoolExecutor resolvers =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          30,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("fetch-dns-", 0).factory());

  SystemNetwork(Duration timeout) {
    this.timeout = timeout;
    resolvers.allowCoreThreadTimeOut(true);
  }

  @Override
  public InetAddress[] lookUp(String host) throws UnknownHostException {
    Future<InetAddress[]> answer = resolvers.submit(() -> InetAddress.getAllByName(host));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("interrupted: " + host);
    } catch (ExecutionException _) {
      throw new UnknownHostException(host);
    } catch (TimeoutException _) {
      throw new UnknownHostException("no answer within " + timeout + ": " + host);
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    resolvers.shutdownNow();
  }
}
