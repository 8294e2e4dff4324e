package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2001:4860:4860::8888",
        "2606:4700::100:5efe:808:808",
        "2606:4700::1:5efe:808:808",
        "2606:4700::400:5efe:808:808",
        "2606:4700::5eff:808:808",
        "2606:4700::5ffe:808:808",
        "2606:4700:4700::1111",
        "2a00:1450::1"
      })
  void publicAddressesPass(String address) throws UnknownHostException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.0",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "168.63.129.16",
        "::",
        "::1",
        "::8.8.8.8",
        "::ffff:0:8.8.8.8",
        "64:ff9b::8.8.8.8",
        "64:ff9b:1::8.8.8.8",
        "100::1",
        "100:0:0:1::1",
        "2001::1",
        "2001:2::1",
        "2001:db8::1",
        "2002:808:808::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2606:4700::5efe:8.8.8.8",
        "2606:4700::200:5efe:8.8.8.8"
      })
  void otherAddressesDoNot(String address) throws UnknownHostException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void anIpv4AddressMappedIntoAnObjectForIpv6DoesNotPass() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xFF;
    mapped[11] = (byte) 0xFF;
    System.arraycopy(InetAddress.getByName("127.0.0.1").getAddress(), 0, mapped, 12, 4);

    assertThat(AddressGuard.isPublic(Inet6Address.getByAddress("x", mapped, -1))).isFalse();
  }

  @Test
  void aPublicAddressOfThisMachineDoesNotPass() throws Exception {
    FetchSettings settings = FetchSettingsFixture.quick();
    InetSocketAddress here = new InetSocketAddress(InetAddress.getByName("8.8.8.8"), 443);

    assertThatCode(() -> AddressGuard.of(settings, _ -> false).check(here))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> AddressGuard.of(settings, here.getAddress()::equals).check(here))
        .isInstanceOf(FetchFailure.class);
  }

  @Test
  void whatTheSettingsAllowPassesByNameOrByAddressAtThatPortOnly() throws Exception {
    AddressGuard guard =
        AddressGuard.of(
            FetchSettingsFixture.allowing("hub.example:8443", "192.168.7.1:80"), _ -> true);
    InetAddress named = InetAddress.getByAddress("hub.example", new byte[] {10, 0, 0, 1});

    assertThatCode(() -> guard.check(new InetSocketAddress(named, 8443)))
        .doesNotThrowAnyException();
    InetAddress other =
        InetAddress.getByAddress("lan.example", at("192.168.7.1", 80).getAddress().getAddress());
    assertThatCode(() -> guard.check(at("192.168.7.1", 80))).doesNotThrowAnyException();
    assertThatCode(() -> guard.check(new InetSocketAddress(other, 80))).doesNotThrowAnyException();
    refuses(guard, new InetSocketAddress(named, 443));
    refuses(guard, at("10.0.0.1", 8443));
    refuses(guard, at("192.168.7.1", 81));
    refuses(guard, at("192.168.7.2", 80));
  }

  @Test
  void withARelayTheRelayAlonePasses() throws Exception {
    AddressGuard guard =
        AddressGuard.of(
            FetchSettingsFixture.relayedTo(URI.create("http://10.1.2.3:8080")), _ -> false);

    assertThatCode(() -> guard.check(at("10.1.2.3", 8080))).doesNotThrowAnyException();
    refuses(guard, at("8.8.8.8", 443));
  }

  @Test
  void aPrivateAddressThatIsNotThisMachinesDoesNotPassEither() throws Exception {
    AddressGuard guard = AddressGuard.of(FetchSettingsFixture.quick(), _ -> false);
    refuses(guard, at("10.0.0.1", 80));
    refuses(guard, at("169.254.169.254", 80));
  }

  @Test
  void aNameThatWasNotResolvedDoesNotPass() {
    AddressGuard guard = AddressGuard.of(FetchSettingsFixture.quick());
    refuses(guard, InetSocketAddress.createUnresolved("herald.example", 443));
  }

  private static InetSocketAddress at(String address, int port) throws UnknownHostException {
    return new InetSocketAddress(InetAddress.getByName(address), port);
  }

  private static void refuses(AddressGuard guard, InetSocketAddress address) {
    assertThatThrownBy(() -> guard.check(address))
        .isInstanceOf(FetchFailure.class)
        .hasMessageContaining("not a public address");
  }

  @Test
  void knowsTheAddressesOfThisMachine() throws Exception {
    assertThat(AddressGuard.isOurs(InetAddress.getLoopbackAddress())).isTrue();
    assertThat(AddressGuard.isOurs(InetAddress.getByName("192.0.2.77"))).isFalse();
  }
}
