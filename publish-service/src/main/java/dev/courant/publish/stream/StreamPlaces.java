package dev.courant.publish.stream;

import dev.courant.publish.access.ClientAddress;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places that clients of the live streams take. One address may hold as many as are free: it
 * can have a crowd while nobody else comes, and never all.
 */
final class StreamPlaces {
  /** What an address may hold while there is any place. */
  private static final int ALWAYS = 16;

  private final int most;
  private final Map<String, Integer> byAddress = new HashMap<>();
  private int taken;

  StreamPlaces(int most) {
    this.most = most;
  }

  /** Why there is no place. */
  enum Refusal {
    /** All are taken. */
    FULL,
    /** Those that are free are for others. */
    GREEDY
  }

  /** There is no place. */
  static final class RefusedException extends RuntimeException {
    private final Refusal refusal;

    RefusedException(Refusal refusal) {
      super(refusal.name(), null, false, false);
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }

  /**
   * Takes a place.
   *
   * @param client null where it has no address
   * @return gives it up
   * @throws RefusedException where there is none
   */
  synchronized Runnable take(@Nullable InetAddress client) {
    String address = client == null ? "" : ClientAddress.client(client);
    int own = byAddress.getOrDefault(address, 0);
    int free = most - taken;
    if (free <= 0) {
      throw new RefusedException(Refusal.FULL);
    }
    if (own >= Math.max(free, ALWAYS)) {
      throw new RefusedException(Refusal.GREEDY);
    }
    taken++;
    byAddress.put(address, own + 1);
    return () -> leave(address);
  }

  private synchronized void leave(String address) {
    taken--;
    byAddress.computeIfPresent(address, (_, own) -> own > 1 ? own - 1 : null);
  }

  synchronized int taken() {
    return taken;
  }
}
