package dev.courant.publish.access;

import dev.courant.publish.api.ProblemException;
import dev.courant.publish.api.Problems;
import dev.courant.runtime.AdminToken;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.WebFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What operators alone may ask for: from where, at which port, with which token. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdminSettings.class)
class OperatorsConfiguration {
  private static final PathPattern ACTUATOR =
      PathPatternParser.defaultInstance.parse("/actuator/**");
  private static final PathPattern WEBHOOKS =
      PathPatternParser.defaultInstance.parse("/api/v1/webhooks/**");
  private static final PathPattern REPORTS =
      PathPatternParser.defaultInstance.parse("/api/v1/reports/**");

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 15)
  WebFilter operatorsOnly(AccessSettings settings, ClientAddress addresses) {
    List<Network> operators = settings.operators().stream().map(Network::of).toList();
    return (exchange, chain) -> {
      ServerHttpRequest request = exchange.getRequest();
      @Nullable InetAddress client = addresses.of(request);
      boolean operator =
          isAt(settings.operatorsPort(), request)
              && (client == null || operators.stream().anyMatch(network -> network.has(client)));
      return operator || !isForOperators(request)
          ? chain.filter(exchange)
          : Problems.answer(exchange, new ResponseStatusException(HttpStatus.NOT_FOUND));
    };
  }

  private static boolean isForOperators(ServerHttpRequest request) {
    PathContainer path = request.getPath().pathWithinApplication();
    return ACTUATOR.matches(path) || needsToken(path);
  }

  private static boolean needsToken(PathContainer path) {
    return WEBHOOKS.matches(path) || REPORTS.matches(path);
  }

  private static boolean isAt(int port, ServerHttpRequest request) {
    InetSocketAddress local = request.getLocalAddress();
    return port == 0 || (local != null && local.getPort() == port);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 25)
  WebFilter adminToken(AdminSettings settings) {
    AdminToken token = settings.adminToken();
    return (exchange, chain) -> {
      ServerHttpRequest request = exchange.getRequest();
      if (!needsToken(request.getPath().pathWithinApplication())
          || token.isCarriedBy(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))) {
        return chain.filter(exchange);
      }
      exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      return Problems.answer(exchange, unauthorized());
    };
  }

  private static ProblemException unauthorized() {
    return new ProblemException(
        HttpStatus.UNAUTHORIZED,
        "unauthorized",
        "The admin token is missing or wrong",
        "Send Authorization: Bearer with the value of courant.publish.admin.token, or with the"
            + " token that this instance printed when it started.");
  }

  /** A second server for the same handler: what is for operators alone is refused at the first. */
  @Bean
  @ConditionalOnExpression("${courant.publish.access.operators-port:0} > 0")
  OperatorsServer operatorsServer(
      AccessSettings settings,
      HttpHandler handler,
      @Value("${server.address:#{null}}") @Nullable InetAddress address,
      ObjectProvider<WebServerFactoryCustomizer<NettyReactiveWebServerFactory>> customizers) {
    var factory = new NettyReactiveWebServerFactory(settings.operatorsPort());
    factory.setAddress(address);
    customizers.orderedStream().forEach(customizer -> customizer.customize(factory));
    return new OperatorsServer(factory.getWebServer(handler));
  }
}
