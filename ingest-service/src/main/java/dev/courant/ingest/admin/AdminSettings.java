package dev.courant.ingest.admin;

import dev.courant.runtime.AdminToken;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may use the admin API.
 *
 * @param token that requests carry as {@code Authorization: Bearer}, at least 16 characters. Unset:
 *     one of 256 bits is made at every start and printed once. Several instances behind one address
 *     need the same
 */
@ConfigurationProperties("courant.ingest.admin")
record AdminSettings(@Nullable String token) {
  private static final String KEY = "courant.ingest.admin.token";

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
