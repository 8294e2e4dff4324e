package dev.courant.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article was found beside its own address: a redirect's end, a canonical address, the
 * other address of an entry with the same guid.
 *
 * @param aliases canonical addresses, oldest first, at most {@value #MOST}
 * @param page the address that its page is fetched from, or that of the article that it was merged
 *     into; null for its own
 * @param mergedInto the article that this one turned out to be; nothing more is published of this
 *     one then. Null otherwise
 */
public record ArticleAddresses(
    List<String> aliases, @Nullable String page, @Nullable ArticleId mergedInto) {
  /** None. */
  public static final ArticleAddresses NONE = new ArticleAddresses(List.of(), null, null);

  private static final int MOST = 8;

  public ArticleAddresses {
    aliases = List.copyOf(aliases);
  }

  /** With one more. */
  public ArticleAddresses and(String address) {
    if (aliases.contains(address)) {
      return this;
    }
    List<String> more = new ArrayList<>(aliases);
    more.add(address);
    int surplus = Math.max(0, more.size() - MOST);
    return new ArticleAddresses(more.subList(surplus, more.size()), page, mergedInto);
  }

  /** With one more, that the page is fetched from now on. */
  public ArticleAddresses fetchedFrom(String address) {
    return new ArticleAddresses(and(address).aliases(), address, mergedInto);
  }

  /** Of an article that turned out to be the one at that address, whose id is {@code into}. */
  public ArticleAddresses merged(ArticleId into, String address) {
    return new ArticleAddresses(aliases, address, into);
  }
}
