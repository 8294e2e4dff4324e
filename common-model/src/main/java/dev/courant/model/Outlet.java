package dev.courant.model;

import org.jspecify.annotations.Nullable;

/**
 * Who published the original.
 *
 * @param id stable, lower case, {@code [a-z0-9.-]}, for example {@code globo.g1}
 * @param name as readers know it
 * @param country where the outlet sits, ISO 3166-1 alpha-2 in upper case, or null where nobody said
 */
public record Outlet(String id, String name, @Nullable String country) {
  public Outlet {
    Require.that(!id.isBlank(), "outlet id is blank");
    Require.that(!name.isBlank(), "outlet name is blank");
    Require.that(
        country == null || country.matches("[A-Z]{2}"),
        "not an ISO 3166-1 alpha-2 country: " + country);
  }
}
