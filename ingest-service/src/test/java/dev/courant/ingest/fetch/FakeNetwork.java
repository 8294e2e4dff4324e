package dev.courant.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An internet of one server: names resolve as a test says, in turn where it gives several answers,
 * and every public address leads to the server.
 */
final class FakeNetwork implements Network {
  static final String PUBLIC = "198.41.0.4";

  private final InetSocketAddress server;
  private final Map<String, List<String[]>> names = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> lookUps = new ConcurrentHashMap<>();
  private final List<InetSocketAddress> dialled = new CopyOnWriteArrayList<>();

  FakeNetwork(OutletServer server) {
    this(server.address());
  }

  FakeNetwork(InetSocketAddress server) {
    this.server = server;
  }

  /** One more answer for a name; the last one given is repeated. */
  FakeNetwork name(String host, String... addresses) {
    names.computeIfAbsent(host, _ -> new ArrayList<>()).add(addresses);
    return this;
  }

  @Override
  public InetAddress[] lookUp(String host) throws UnknownHostException {
    List<String[]> answers = names.get(host);
    if (answers == null) {
      if (host.matches("[0-9.]+|.*:.*")) {
        return new InetAddress[] {InetAddress.getByName(host)};
      }
      throw new UnknownHostException(host);
    }
    int turn = lookUps.computeIfAbsent(host, _ -> new AtomicInteger()).getAndIncrement();
    List<InetAddress> resolved = new ArrayList<>();
    for (String address : answers.get(Math.min(turn, answers.size() - 1))) {
      resolved.add(InetAddress.getByAddress(host, InetAddress.getByName(address).getAddress()));
    }
    return resolved.toArray(InetAddress[]::new);
  }

  @Override
  public InetSocketAddress dial(InetSocketAddress address) {
    dialled.add(address);
    return AddressGuard.isPublic(address.getAddress()) ? server : address;
  }

  /** Addresses for which a connection was begun. */
  List<String> dialled() {
    return dialled.stream().map(a -> a.getAddress().getHostAddress()).toList();
  }
}
