package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesIT {
  private static final String PASSWORD = "for this test only";

  @TempDir Path directory;

  @Test
  void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
    try (SSLServerSocket tls = listen()) {
      Thread.ofPlatform().daemon().start(() -> shakeHands(tls));
      var network =
          new FakeNetwork(new InetSocketAddress(tls.getInetAddress(), tls.getLocalPort()))
              .name("outlet.example", FakeNetwork.PUBLIC);
      try (Door door = Door.open(FetchSettingsFixture.quick(), network, Clock.systemUTC())) {
        FetchResult result =
            door.fetcher()
                .fetch(FetchRequest.of(URI.create("https://outlet.example/"), Purpose.FEED));

        assertThat(result)
            .isInstanceOfSatisfying(
                FetchResult.Failed.class,
                failed -> assertThat(failed.reason()).isEqualTo(FailureReason.TLS));
      }
    }
  }

  private static void shakeHands(SSLServerSocket server) {
    try (SSLSocket socket = (SSLSocket) server.accept()) {
      socket.startHandshake();
      OutletServer.write(socket.getOutputStream(), "HTTP/1.1 200 OK\r\nContent-Length: 0");
    } catch (IOException _) {
      // The client refused, as it should.
    }
  }

  private SSLServerSocket listen() throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(selfSigned(), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return (SSLServerSocket)
        context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private KeyStore selfSigned() throws Exception {
    Path file = directory.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "outlet",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-dname",
                "CN=outlet.example",
                "-ext",
                "SAN=dns:outlet.example",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).as("keytool").isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }
}
