package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.publish.stream.StreamPlaces.Refusal;
import dev.courant.publish.stream.StreamPlaces.RefusedException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

final class StreamPlacesTest {
  private final StreamPlaces places = new StreamPlaces(100);

  @Test
  void areNeverAllHeldByOneAddress() {
    for (int i = 0; i < 50; i++) {
      places.take(from("192.0.2.1"));
    }
    refuses("192.0.2.1", Refusal.GREEDY);
    places.take(from("192.0.2.2"));
    assertThat(places.taken()).isEqualTo(51);
  }

  @Test
  void areFreeAgainOnceSomebodyLeaves() {
    Runnable leave = places.take(from("192.0.2.1"));
    for (int i = 1; i < 50; i++) {
      places.take(from("192.0.2.1"));
    }
    leave.run();
    places.take(from("192.0.2.1"));
    refuses("192.0.2.1", Refusal.GREEDY);
  }

  @Test
  void areHeldByTheNetworkOfAnAddressOfVersion6() {
    for (int i = 1; i <= 50; i++) {
      places.take(from("2001:db8:1:1::" + i));
    }
    refuses("2001:db8:1:1::ffff", Refusal.GREEDY);
    places.take(from("2001:db8:1:2::1"));
  }

  @Test
  void runOutInTheEnd() {
    for (int i = 0; i < 100; i++) {
      places.take(from("192.0.2." + i));
    }
    refuses("198.51.100.1", Refusal.FULL);
  }

  private void refuses(String address, Refusal why) {
    assertThatThrownBy(() -> places.take(from(address)))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(why));
  }

  private static InetAddress from(String address) {
    return InetAddress.ofLiteral(address);
  }
}
