package dev.courant.publish.access;

import dev.courant.runtime.AdminToken;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may register webhooks, and see what readers reported.
 *
 * @param token that requests for {@code /api/v1/webhooks} and {@code /api/v1/reports} carry as
 *     {@code Authorization: Bearer}, at least 16 characters; they have to come from {@code
 *     courant.publish.access.operators} as well. Unset: one of 256 bits is made at every start and
 *     printed once. Several instances behind one address need the same
 */
@ConfigurationProperties("courant.publish.admin")
record AdminSettings(@Nullable String token) {
  private static final String KEY = "courant.publish.admin.token";

  AdminSettings {
    AdminToken.requireLong(token, KEY);
  }

  AdminToken adminToken() {
    return AdminToken.of(token, KEY);
  }

  @Override
  public String toString() {
    return "AdminSettings[token withheld]";
  }
}
