package dev.courant.testkit.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP relay on a free port of loopback in front of another port, which misbehaves on demand: it
 * cuts connections, leaves them half-open, or lets bytes through late. Safe for use by many
 * threads.
 */
public final class TcpRelay implements AutoCloseable {
  private static final int CHUNK = 16 << 10;

  private enum State {
    PASSING,
    CUT,
    STALLED
  }

  private final ServerSocket server;
  private final int upstream;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Object changed = new Object();
  // Guarded by changed.
  private State state = State.PASSING;
  private volatile Duration delay = Duration.ZERO;

  private TcpRelay(ServerSocket server, int upstream) {
    this.server = server;
    this.upstream = upstream;
  }

  /** Starts a relay to a port of loopback, at which nothing need listen yet. */
  public static TcpRelay to(int upstream) {
    try {
      TcpRelay relay =
          new TcpRelay(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), upstream);
      relay.start("relay-" + upstream, relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients connect. */
  public int port() {
    return server.getLocalPort();
  }

  /** Closes all connections, and every new one at once, until {@link #heal}. */
  public void cut() {
    become(State.CUT);
    closeAll();
  }

  /** Half-open: connections stand and are accepted, and nothing passes until {@link #heal}. */
  public void stall() {
    become(State.STALLED);
  }

  /** Holds every chunk of up to 16 KiB back for so long, in both directions. */
  public void slow(Duration each) {
    delay = each;
  }

  /** Lets everything pass again, what was held back first. */
  public void heal() {
    delay = Duration.ZERO;
    become(State.PASSING);
  }

  @Override
  public void close() {
    become(State.CUT);
    quietly(server);
    closeAll();
  }

  private void become(State other) {
    synchronized (changed) {
      state = other;
      changed.notifyAll();
    }
  }

  private void closeAll() {
    open.forEach(TcpRelay::quietly);
    open.clear();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        connect(server.accept());
      } catch (IOException e) {
        // Closed, which ends the loop, or a client that left at once.
        continue;
      }
    }
  }

  private void connect(Socket client) {
    try {
      if (isCut()) {
        quietly(client);
        return;
      }
      Socket server = new Socket(InetAddress.getLoopbackAddress(), upstream);
      open.add(client);
      open.add(server);
      start("relay-up", () -> pump(client, server));
      start("relay-down", () -> pump(server, client));
    } catch (IOException e) {
      quietly(client);
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] chunk = new byte[CHUNK];
    try (from;
        to) {
      from.setTcpNoDelay(true);
      to.setTcpNoDelay(true);
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(chunk); read >= 0 && passes(); read = in.read(chunk)) {
        out.write(chunk, 0, read);
      }
    } catch (IOException e) {
      // One side has gone; the other is closed as well.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  /** Waits as long as nothing passes; false where the relay is cut. */
  private boolean passes() throws InterruptedException {
    Thread.sleep(delay);
    synchronized (changed) {
      while (state == State.STALLED) {
        changed.wait();
      }
      return state == State.PASSING;
    }
  }

  private boolean isCut() {
    synchronized (changed) {
      return state == State.CUT;
    }
  }

  private void start(String name, Runnable work) {
    Thread.ofPlatform().daemon().name(name).start(work);
  }

  private static void quietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // It is to be gone, and is.
    }
  }
}
