package dev.courant.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sets up Apache HttpClient so that it does one request at a time and nothing of its own accord: no
 * redirects, retries, cookies, credentials, proxies or decoding, HTTP/1.1 only, bounded headers,
 * and every socket a {@link GuardedSocket}.
 */
final class GuardedClient {
  private static final int MAX_HEADERS = 200;
  private static final int MAX_LINE_BYTES = 32 * 1024;

  /** TLS, headers and interim answers; chunks may take as much again as what they hold. */
  private static final int MAX_OVERHEAD_BYTES = 1024 * 1024;

  private GuardedClient() {}

  static CloseableHttpClient open(FetchSettings settings, AddressGuard guard, Network network) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections(settings, guard, network))
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .setUserAgent(settings.userAgent())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setProtocolUpgradeEnabled(false)
                .setAuthenticationEnabled(false)
                .setConnectionRequestTimeout(timeout(settings.connectTimeout()))
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableConnectionState()
        .setConnectionReuseStrategy((_, _, _) -> false)
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      FetchSettings settings, AddressGuard guard, Network network) {
    TlsSocketStrategy tls = DefaultClientTlsStrategy.createDefault();
    long mostBytes = 2 * settings.maxBytes().toBytes() + MAX_OVERHEAD_BYTES;
    var operator =
        new DefaultHttpClientConnectionOperator(
            _ -> new GuardedSocket(guard, network, mostBytes),
            DefaultSchemePortResolver.INSTANCE,
            new Names(network),
            RegistryBuilder.<TlsSocketStrategy>create().register("https", tls).build());
    var manager =
        new PoolingHttpClientConnectionManager(
            operator,
            PoolConcurrencyPolicy.STRICT,
            PoolReusePolicy.LIFO,
            TimeValue.NEG_ONE_MILLISECOND,
            framing());
    manager.setMaxTotal(settings.maxConcurrent());
    manager.setDefaultMaxPerRoute(settings.maxConcurrent());
    manager.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(timeout(settings.connectTimeout()))
            .setSocketTimeout(timeout(settings.deadline()))
            .build());
    manager.setDefaultTlsConfig(
        TlsConfig.custom().setHandshakeTimeout(timeout(settings.connectTimeout())).build());
    return manager;
  }

  private static ManagedHttpClientConnectionFactory framing() {
    return ManagedHttpClientConnectionFactory.builder()
        .http1Config(
            Http1Config.custom()
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxLineLength(MAX_LINE_BYTES)
                .build())
        .charCodingConfig(
            CharCodingConfig.custom()
                .setCharset(StandardCharsets.UTF_8)
                .setMalformedInputAction(CodingErrorAction.REPLACE)
                .setUnmappableInputAction(CodingErrorAction.REPLACE)
                .build())
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  private record Names(Network network) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return network.lookUp(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
