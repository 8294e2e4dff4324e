package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every spelling of an address that is not public, for every purpose, asked directly and at the end
 * of redirects, against a listener on all of this machine's addresses that must never be reached.
 */
class RefusedAddressIT {
  /** PORT stands for the listener's. */
  private static final List<String> FORMS =
      """
      http://127.0.0.1:PORT/
      http://127.0.0.1:PORT
      http://127.0.0.2:PORT/
      http://127.255.255.254:PORT/
      http://127.0.0.1.:PORT/
      http://127.1:PORT/
      http://127.0.1:PORT/
      http://2130706433:PORT/
      http://2130706433.:PORT/
      http://017700000001:PORT/
      http://0177.0.0.1:PORT/
      http://0177.0.0.01:PORT/
      http://0x7f.0.0.1:PORT/
      http://0x7f.0x0.0x0.0x1:PORT/
      http://0x7F000001:PORT/
      http://0x7f.1:PORT/
      http://127.0.0.0x1:PORT/
      http://0X7F.0.0.1:PORT/
      http://4294967297:PORT/
      http://00000127.0.0.1:PORT/
      http://0:PORT/
      http://0.0.0.0:PORT/
      http://0.1.2.3:PORT/
      http://localhost:PORT/
      http://LOCALHOST:PORT/
      http://localhost.:PORT/
      http://sub.localhost:PORT/
      http://rebind.example:PORT/
      http://rebind.example.:PORT/
      http://rebind6.example:PORT/
      http://intranet.example:PORT/
      http://metadata.example:PORT/
      http://10.0.0.1:PORT/
      http://10.255.255.255:PORT/
      http://172.16.0.1:PORT/
      http://172.31.255.255:PORT/
      http://192.168.0.1:PORT/
      http://169.254.169.254:PORT/latest/meta-data/
      http://169.254.170.2:PORT/
      http://100.64.0.1:PORT/
      http://100.100.100.200:PORT/
      http://168.63.129.16:PORT/
      http://192.0.0.192:PORT/
      http://192.0.2.1:PORT/
      http://198.18.0.1:PORT/
      http://198.51.100.7:PORT/
      http://203.0.113.9:PORT/
      http://224.0.0.1:PORT/
      http://239.255.255.250:PORT/
      http://240.0.0.1:PORT/
      http://255.255.255.255:PORT/
      http://[::1]:PORT/
      http://[0:0:0:0:0:0:0:1]:PORT/
      http://[0000:0000:0000:0000:0000:0000:0000:0001]:PORT/
      http://[::]:PORT/
      http://[::127.0.0.1]:PORT/
      http://[::7f00:1]:PORT/
      http://[::ffff:127.0.0.1]:PORT/
      http://[::ffff:7f00:1]:PORT/
      http://[::FFFF:10.0.0.1]:PORT/
      http://[0:0:0:0:0:ffff:7f00:0001]:PORT/
      http://[::ffff:0:127.0.0.1]:PORT/
      http://[64:ff9b::127.0.0.1]:PORT/
      http://[64:ff9b::a9fe:a9fe]:PORT/
      http://[64:ff9b:1::7f00:1]:PORT/
      http://[64:ff9b:1:ffff::10.0.0.1]:PORT/
      http://[2002:7f00:1::]:PORT/
      http://[2002:a9fe:a9fe::1]:PORT/
      http://[2001:0:7f00:1::80ff:fffe]:PORT/
      http://[2001:db8::1]:PORT/
      http://[3fff::1]:PORT/
      http://[2001:2::1]:PORT/
      http://[2001:10::1]:PORT/
      http://[100::1]:PORT/
      http://[5f00::1]:PORT/
      http://[fc00::1]:PORT/
      http://[fd00:ec2::254]:PORT/
      http://[fe80::1]:PORT/
      http://[fe80::1%25lo]:PORT/
      http://[fec0::1]:PORT/
      http://[ff02::1]:PORT/
      http://[2606:4700::5efe:127.0.0.1]:PORT/
      http://[1::1]:PORT/
      http://user@127.0.0.1:PORT/
      http://user:password@127.0.0.1:PORT/
      http://outlet.example@127.0.0.1:PORT/
      http://outlet.example:80@127.0.0.1:PORT/
      http://outlet.example%40127.0.0.1:PORT/
      http://127.0.0.1:PORT@outlet.example/
      http://127.0.0.1:PORT\\@outlet.example/
      http://outlet.example\\@127.0.0.1:PORT/
      http://%31%32%37.0.0.1:PORT/
      http://127%2e0%2e0%2e1:PORT/
      http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460:PORT/
      http://127\u30020\u30020\u30021:PORT/
      http://\uff11\uff12\uff17.0.0.1:PORT/
      http://\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54:PORT/
      https://127.0.0.1:PORT/
      https://[::ffff:127.0.0.1]:PORT/
      HTTP://127.0.0.1:PORT/
      //127.0.0.1:PORT/
      http:127.0.0.1:PORT
      http:/127.0.0.1:PORT/
      http:///127.0.0.1:PORT/
      http://:PORT/
      http://127.0.0.1:99999/
      ftp://127.0.0.1:PORT/
      file:///etc/hostname
      file://127.0.0.1:PORT/etc/hostname
      gopher://127.0.0.1:PORT/_GET
      dict://127.0.0.1:PORT/info
      ldap://127.0.0.1:PORT/
      jar:http://127.0.0.1:PORT/a.jar!/b
      ws://127.0.0.1:PORT/
      unix:/var/run/docker.sock
      data:text/plain,127.0.0.1
      javascript:alert(1)
      """
          .lines()
          .toList();

  private static final Set<FailureReason> REFUSALS =
      EnumSet.of(
          FailureReason.BAD_ADDRESS,
          FailureReason.BAD_SCHEME,
          FailureReason.USER_INFO,
          FailureReason.REFUSED_ADDRESS,
          FailureReason.UNKNOWN_HOST);

  private static final AtomicInteger REACHED = new AtomicInteger();
  private static ServerSocket trap;
  private static OutletServer outlet;
  private static FakeNetwork network;
  private static Door door;

  @BeforeAll
  static void listenOnEveryAddress() throws IOException {
    trap = new ServerSocket(0);
    Thread.startVirtualThread(RefusedAddressIT::countConnections);
    outlet = new OutletServer();
    for (int form = 0; form < FORMS.size(); form++) {
      redirect("/first/" + form, address(FORMS.get(form)));
      redirect("/one/" + form, "http://second.example/two/" + form);
      redirect("/two/" + form, "/three/" + form);
      redirect("/three/" + form, address(FORMS.get(form)));
    }
    network =
        new FakeNetwork(outlet)
            .name("outlet.example", FakeNetwork.PUBLIC)
            .name("second.example", FakeNetwork.PUBLIC)
            .name("localhost", "127.0.0.1", "::1")
            .name("sub.localhost", "127.0.0.1")
            .name("rebind.example", "127.0.0.1")
            .name("rebind6.example", "::1", "fe80::1")
            .name("intranet.example", "10.0.0.5")
            .name("metadata.example", "169.254.169.254");
    door = Door.open(FetchSettingsFixture.quick(), network, Clock.systemUTC());
  }

  @AfterAll
  static void close() throws IOException {
    door.close();
    outlet.close();
    trap.close();
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("formsAndPurposes")
  void noAddressThatIsNotPublicIsReachedDirectlyOrThroughRedirects(String form, Purpose purpose) {
    int index = FORMS.indexOf(form);
    List<String> ways =
        List.of(
            address(form),
            "http://outlet.example/first/" + index,
            "http://outlet.example/one/" + index);

    for (String way : ways) {
      if (isUri(way)) {
        FetchResult result = door.fetcher().fetch(request(URI.create(way), purpose));
        assertThat(result).as(way).isInstanceOf(FetchResult.Failed.class);
        assertThat(((FetchResult.Failed) result).reason()).as(way).isIn(REFUSALS);
      }
    }
    assertThat(REACHED).hasValue(0);
    assertThat(network.dialled()).allMatch(FakeNetwork.PUBLIC::equals);
  }

  @Test
  void theFormsAreManyAndTheRedirectsAreFollowedToTheLast() {
    assertThat(FORMS).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(100);
    door.fetcher().fetch(FetchRequest.of(URI.create("http://outlet.example/one/0"), Purpose.FEED));
    assertThat(outlet.requestLines()).contains("GET /two/0 HTTP/1.1", "GET /three/0 HTTP/1.1");
  }

  private static Stream<Arguments> formsAndPurposes() {
    return FORMS.stream()
        .flatMap(form -> Arrays.stream(Purpose.values()).map(p -> Arguments.of(form, p)));
  }

  /** As it is sent for that purpose: hubs are asked with a form, which 307 carries on. */
  private static FetchRequest request(URI uri, Purpose purpose) {
    return purpose == Purpose.WEBSUB
        ? FetchRequest.post(uri, purpose, "hub.mode=subscribe")
        : FetchRequest.of(uri, purpose);
  }

  private static void redirect(String path, String location) {
    outlet.on(path, "HTTP/1.1 307 Temporary Redirect\r\nLocation: " + location);
  }

  private static String address(String form) {
    return form.replace("PORT", Integer.toString(trap.getLocalPort()));
  }

  private static boolean isUri(String address) {
    try {
      return new URI(address) != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private static void countConnections() {
    while (!trap.isClosed()) {
      try {
        trap.accept().close();
        REACHED.incrementAndGet();
      } catch (IOException _) {
        return;
      }
    }
  }
}
