package dev.courant.testkit.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relay that cuts, leaves half-open and heals. */
class TcpRelayIT {
  private static final int SOON_MS = 300;

  private ServerSocket server;
  private TcpRelay relay;

  @BeforeEach
  void anEchoBehindARelay() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    relay = TcpRelay.to(server.getLocalPort());
    Thread.ofVirtual().start(this::echo);
  }

  @AfterEach
  void close() throws IOException {
    relay.close();
    server.close();
  }

  @Test
  void passesWhatIsSent() throws IOException {
    try (Socket client = connect()) {
      assertThat(answer(client, 7)).isEqualTo(7);
    }
  }

  @Test
  void cutsWhatIsOpenAndWhatComes() throws IOException {
    try (Socket client = connect()) {
      assertThat(answer(client, 7)).isEqualTo(7);
      relay.cut();
      assertThat(ends(client)).isTrue();
      try (Socket next = connect()) {
        assertThat(ends(next)).isTrue();
      }
    }
  }

  @Test
  void holdsBackWhileHalfOpenAndDeliversWhenHealed() throws IOException {
    try (Socket client = connect()) {
      assertThat(answer(client, 7)).isEqualTo(7);
      relay.stall();
      client.setSoTimeout(SOON_MS);
      assertThatThrownBy(() -> answer(client, 8)).isInstanceOf(SocketTimeoutException.class);
      relay.heal();
      client.setSoTimeout(0);
      assertThat(client.getInputStream().read()).isEqualTo(8);
    }
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), relay.port());
  }

  private static int answer(Socket client, int octet) throws IOException {
    client.getOutputStream().write(octet);
    return client.getInputStream().read();
  }

  private static boolean ends(Socket client) {
    try {
      return client.getInputStream().read() < 0;
    } catch (IOException e) {
      return true;
    }
  }

  private void echo() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual()
            .start(() -> {
              try (client) {
                client.getInputStream().transferTo(client.getOutputStream());
              } catch (IOException e) {
                // The relay has cut it.
              }
            });
      } catch (IOException e) {
        return;
      }
    }
  }
}
