package dev.courant.ingest.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * A socket that connects to nothing that the guard refuses, and through no proxy, whatever the
 * environment says. As it sees the address after all resolving, answers of the DNS that change
 * between look-ups make no difference.
 */
final class GuardedSocket extends Socket {
  private final AddressGuard guard;
  private final Network network;

  GuardedSocket(AddressGuard guard, Network network) {
    super(Proxy.NO_PROXY);
    this.guard = guard;
    this.network = network;
  }

  @Override
  public void connect(SocketAddress address) throws IOException {
    connect(address, 0);
  }

  @Override
  public void connect(SocketAddress address, int timeoutMillis) throws IOException {
    if (!(address instanceof InetSocketAddress internet)) {
      throw new FetchFailure(FailureReason.REFUSED_ADDRESS, "not an internet address");
    }
    guard.check(internet);
    super.connect(network.dial(internet), timeoutMillis);
  }
}
