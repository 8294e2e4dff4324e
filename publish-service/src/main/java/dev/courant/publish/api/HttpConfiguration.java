package dev.courant.publish.api;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.WebFilter;

@Configuration(proxyBeanMethods = false)
class HttpConfiguration {
  /** Nothing but the service's own files, no inline script or style, and never in a frame. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  WebFilter securityHeaders() {
    return (exchange, chain) -> {
      HttpHeaders headers = exchange.getResponse().getHeaders();
      headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
      headers.set("Cross-Origin-Opener-Policy", "same-origin");
      headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
      return chain.filter(exchange);
    };
  }

  /**
   * In the one-command run the class path holds libraries of other parts, which are not for
   * readers.
   */
  @Bean
  WebFluxConfigurer noWebJars() {
    return new WebFluxConfigurer() {
      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**").addResourceLocations("classpath:/publish/none/");
      }
    };
  }

  /** Everyone may read; there is nothing here that depends on who asks. */
  @Bean
  CorsWebFilter cors() {
    CorsConfiguration open = new CorsConfiguration();
    open.setAllowedOrigins(List.of(CorsConfiguration.ALL));
    open.setAllowedMethods(List.of("GET", "HEAD"));
    open.setAllowedHeaders(List.of(CorsConfiguration.ALL));
    open.setExposedHeaders(
        List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.LINK, HttpHeaders.LOCATION));
    open.setMaxAge(Duration.ofHours(1));
    UrlBasedCorsConfigurationSource paths = new UrlBasedCorsConfigurationSource();
    paths.registerCorsConfiguration("/api/**", open);
    paths.registerCorsConfiguration("/feeds/**", open);
    return new CorsWebFilter(paths);
  }
}
