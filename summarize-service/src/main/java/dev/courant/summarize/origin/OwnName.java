package dev.courant.summarize.origin;

import dev.courant.model.Outlet;
import java.net.URI;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a source is the outlet itself, which is no origin of its own news. */
final class OwnName {
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:the|der|die|das|le|la|les|el|il|de|o|a) ");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST = 3;

  private final SourceNames names;
  private final String outlet;
  private final String folded;
  private final String host;

  OwnName(SourceNames names, Outlet outlet, String url) {
    this.names = names;
    this.outlet = outlet.name();
    this.folded = folded(outlet.name());
    this.host = host(url);
  }

  boolean is(String source) {
    String name = folded(source);
    return name.length() >= SHORTEST && (folded.contains(name) || hostIs(source, name))
        || Arrays.stream(outlet.split(" "))
            .anyMatch(word -> names.named(word).filter(source::equals).isPresent());
  }

  private boolean hostIs(String source, String name) {
    return Arrays.stream(host.split("\\."))
        .anyMatch(label ->
            label.equals(name)
                || label.equals(NO_LETTER.matcher(source.toLowerCase(Locale.ROOT)).replaceAll("")));
  }

  private static String folded(String name) {
    String lower =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return NO_LETTER.matcher(ARTICLE.matcher(lower).replaceFirst("")).replaceAll("");
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
