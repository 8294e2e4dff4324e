package dev.courant.model;

import java.net.URI;
import java.util.Locale;

/**
 * The site that a host belongs to, as far as its name tells: the last two labels, or three where
 * the last has two letters and the one before at most three ({@code example.co.uk}); an address in
 * figures is its own site.
 *
 * <p>Not the registrable domain of the public suffix list: that list changes, and what stands in a
 * partition by its site must be found there again. Hosts that are taken for one site without being
 * one share a partition, no more.
 */
public record Site(String name) {
  private static final int COUNTRY = 2;
  private static final int LONGEST_CATEGORY = 3;

  /** The site of an absolute address with a host. */
  public static Site of(URI address) {
    String host = hostOf(address);
    String[] labels = host.split("\\.", -1);
    int last = labels.length - 1;
    boolean figures = host.startsWith("[") || labels[last].matches("\\d+");
    if (figures || last < 2) {
      return new Site(host);
    }
    boolean byCountry =
        labels[last].length() == COUNTRY && labels[last - 1].length() <= LONGEST_CATEGORY;
    String name = labels[last - 1] + "." + labels[last];
    return new Site(byCountry ? labels[last - 2] + "." + name : name);
  }

  static String hostOf(URI address) {
    String host = address.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }
}
