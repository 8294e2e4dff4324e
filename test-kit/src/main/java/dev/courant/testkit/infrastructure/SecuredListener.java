package dev.courant.testkit.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * A listener that asks for TLS and a password (SASL_SSL, mechanism PLAIN), with a key that is made
 * for the occasion and valid for 127.0.0.1 only.
 *
 * @param keyStore PKCS12, the broker's key
 * @param keyStorePassword of the store and the key
 * @param certificate PEM, what clients are to trust
 * @param user who may connect, with any right
 */
public record SecuredListener(
    int port,
    Path keyStore,
    String keyStorePassword,
    Path certificate,
    String user,
    String password) {
  private static final String NAME = "SECURED";

  /**
   * A listener on a free port, its key and certificate in a directory.
   *
   * @throws IllegalStateException if the JDK's keytool fails
   */
  public static SecuredListener make(Path directory) {
    Path keyStore = directory.resolve("broker.p12");
    Path certificate = directory.resolve("broker.pem");
    String secret = UUID.randomUUID().toString();
    List<String> store =
        List.of("-alias", "broker", "-keystore", keyStore.toString(), "-storepass", secret);
    keytool(
        "-genkeypair -keyalg RSA -keysize 2048 -validity 2 -storetype PKCS12 -dname CN=127.0.0.1"
            + " -ext SAN=ip:127.0.0.1",
        store);
    keytool("-exportcert -rfc -file " + certificate, store);
    return new SecuredListener(
        EmbeddedBroker.freePort(),
        keyStore,
        secret,
        certificate,
        "courant",
        UUID.randomUUID().toString());
  }

  /** What a client sets as {@code sasl.jaas.config}. */
  public String login() {
    return loginModule("username=\"" + user + "\" password=\"" + password + "\"");
  }

  void addTo(Properties broker) {
    append(broker, "listeners", NAME + "://127.0.0.1:" + port);
    append(broker, "advertised.listeners", NAME + "://127.0.0.1:" + port);
    append(broker, "listener.security.protocol.map", NAME + ":SASL_SSL");
    broker.put("inter.broker.listener.name", "PLAINTEXT");
    String prefix = "listener.name." + NAME.toLowerCase(java.util.Locale.ROOT) + ".";
    broker.put(prefix + "sasl.enabled.mechanisms", "PLAIN");
    broker.put(
        prefix + "plain.sasl.jaas.config", loginModule("user_" + user + "=\"" + password + "\""));
    broker.put(prefix + "ssl.keystore.type", "PKCS12");
    broker.put(prefix + "ssl.keystore.location", keyStore.toString());
    broker.put(prefix + "ssl.keystore.password", keyStorePassword);
    broker.put(prefix + "ssl.key.password", keyStorePassword);
  }

  private static void append(Properties properties, String key, String value) {
    properties.merge(key, value, (before, more) -> before + "," + more);
  }

  private static String loginModule(String options) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required " + options + ";";
  }

  private static void keytool(String arguments, List<String> more) {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(more);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
