package dev.courant.testkit.newsroom;

import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * An outlet made in code; its feed stands at {@code https://HOST/} with the file name that suits
 * the format.
 *
 * @param host under which it publishes, for example {@code www.harbour-post.example}
 * @param language that it writes in, BCP 47, or null where it does not say
 */
public record ScriptedOutlet(
    Outlet outlet,
    String host,
    @Nullable String language,
    FeedFormat format,
    HouseStyle houseStyle) {

  /** An English outlet in Ireland with a plain house style, for when it does not matter. */
  public static ScriptedOutlet at(String host, FeedFormat format) {
    Outlet outlet = new Outlet(FeedIds.clean(host), host, "IE");
    return new ScriptedOutlet(outlet, host, "en", format, HouseStyle.plain());
  }

  String home() {
    return "https://" + host + "/";
  }

  String feedUrl() {
    return home() + format.fileName();
  }

  Feed feed() {
    return new Feed(FeedIds.clean(host), feedUrl(), outlet, language, "newsroom", false);
  }
}
