package dev.courant.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * A socket that connects to nothing that the guard refuses, and through no proxy, whatever the
 * environment says. As it sees the address after all resolving, answers of the DNS that change
 * between look-ups make no difference. As it sees all bytes before they are understood, no endless
 * head, chunk or body gets past its limit.
 */
final class GuardedSocket extends Socket {
  private final AddressGuard guard;
  private final Network network;
  private final long mostBytes;

  /**
   * @param mostBytes that may be received over this connection
   */
  GuardedSocket(AddressGuard guard, Network network, long mostBytes) {
    super(Proxy.NO_PROXY);
    this.guard = guard;
    this.network = network;
    this.mostBytes = mostBytes;
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

  @Override
  public InputStream getInputStream() throws IOException {
    return new LimitedInputStream(super.getInputStream(), mostBytes);
  }
}
