package dev.courant.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReceiverGuardTest {
  private final ReceiverGuard guard =
      new ReceiverGuard(List.of("127.0.0.1:4711", "hooks.internal:443"), _ -> false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://receiver.example/hook?key=1",
        "https://8.8.8.8/hook",
        "https://[2606:4700:4700::1111]:8443/",
        "http://127.0.0.1:4711/",
        "https://hooks.internal/a"
      })
  void letsPublicAndNamedAddressesBeRegistered(String url) {
    assertThat(guard.obstacle(URI.create(url))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://receiver.example/hook",
        "https://user:secret@receiver.example/",
        "https://receiver.example/#part",
        "https://127.0.0.1/",
        "https://127.0.0.1:4712/",
        "http://hooks.internal/a",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fd00::1]/",
        "https://localhost/",
        "https://a.localhost/",
        "ftp://receiver.example/",
        "mailto:a@b.example",
        "/hook",
        ""
      })
  void refusesOthers(String url) {
    assertThat(guard.obstacle(URI.create(url))).isNotNull();
  }

  @Test
  void connectsToNothingElseWhateverANameResolvesTo() throws UnknownHostException {
    assertThat(guard.admits(at("receiver.example", 8, 8, 8, 8))).isTrue();
    assertThat(guard.admits(at("receiver.example", 127, 0, 0, 1))).isFalse();
    assertThat(guard.admits(at("hooks.internal", 10, 1, 2, 3))).isTrue();
    assertThat(guard.admits(at("receiver.example", 169, 254, (byte) 169, (byte) 254))).isFalse();
    assertThat(guard.admits(InetSocketAddress.createUnresolved("receiver.example", 443))).isFalse();
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xFF;
    mapped[11] = (byte) 0xFF;
    mapped[12] = 127;
    mapped[15] = 1;
    InetAddress six = Inet6Address.getByAddress("receiver.example", mapped, -1);
    assertThat(guard.admits(new InetSocketAddress(six, 443))).isFalse();
  }

  @Test
  void connectsNotToThisMachineOnItsPublicAddress() throws UnknownHostException {
    ReceiverGuard ours = new ReceiverGuard(List.of(), _ -> true);
    assertThat(ours.admits(at("receiver.example", 8, 8, 8, 8))).isFalse();
  }

  private static InetSocketAddress at(String name, int... address) throws UnknownHostException {
    byte[] bytes = new byte[address.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) address[i];
    }
    return new InetSocketAddress(InetAddress.getByAddress(name, bytes), 443);
  }
}
