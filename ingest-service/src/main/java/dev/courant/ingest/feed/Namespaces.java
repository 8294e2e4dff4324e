package dev.courant.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which prefixes stand for which vocabulary, at the place that has been read to. Namespaces are
 * known by their addresses in any letter case; a prefix whose namespace is not declared, or not
 * known, stands for itself, so that {@code dc:date} is understood without its declaration.
 */
final class Namespaces {
  private static final Map<String, String> KNOWN = new HashMap<>();

  /** Prefixes that are kept at a time; no feed has nearly as many. */
  private static final int MOST = 64;

  static {
    known("", "http://backend.userland.com/rss", "http://blogs.law.harvard.edu/tech/rss");
    known("", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/");
    known("", "http://channel.netscape.com/rdf/simple/0.9/", "http://purl.org/net/rss1.1#");
    known("", "http://example.com/newformat#", "http://example.com/necho", "http://purl.org/echo/");
    known("", "uri/of/echo/namespace#", "http://purl.org/pie/", "http://purl.org/atom/ns#");
    known("", "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/modules/rss091#");
    known("content", "http://purl.org/rss/1.0/modules/content/");
    known("dc", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/");
    known("dcterms", "http://purl.org/dc/terms/");
    known("feedburner", "http://rssnamespace.org/feedburner/ext/1.0");
    known("itunes", "http://www.itunes.com/DTDs/PodCast-1.0.dtd");
    known("itunes", "http://example.com/DTDs/PodCast-1.0.dtd");
    known("media", "http://search.yahoo.com/mrss", "http://search.yahoo.com/mrss/");
    known("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    known("sy", "http://purl.org/rss/1.0/modules/syndication/");
    known("xhtml", "http://www.w3.org/1999/xhtml");
    known("xml", "http://www.w3.org/XML/1998/namespace");
    known("ti", "http://purl.org/rss/1.0/modules/textinput/");
    known("image", "http://purl.org/rss/1.0/modules/image/");
    known("georss", "http://www.georss.org/georss");
    known("gml", "http://www.opengis.net/gml");
    known("psc", "http://podlove.org/simple-chapters");
    known("thr", "http://purl.org/syndication/thread/1.0");
    known("cc", "http://web.resource.org/cc/", "http://creativecommons.org/ns#license");
    known("slash", "http://purl.org/rss/1.0/modules/slash/");
    known("wfw", "http://wellformedweb.org/commentAPI/");
    known("admin", "http://webns.net/mvcb/");
    known("l", "http://purl.org/rss/1.0/modules/link/");
    known("szf", "http://schemas.pocketsoap.com/rss/myDescModule/");
    known("taxo", "http://purl.org/rss/1.0/modules/taxonomy/");
  }

  private record Declared(String prefix, String vocabulary, int depth) {}

  private final List<Declared> declared = new ArrayList<>();

  private static void known(String vocabulary, String... addresses) {
    for (String address : addresses) {
      KNOWN.put(address.toLowerCase(Locale.ROOT), vocabulary);
    }
  }

  /** Takes the declarations of a start tag that opens the element of that depth. */
  void open(TagAttributes attributes, int depth) {
    for (int i = 0; i < attributes.size(); i++) {
      String name = attributes.name(i);
      if (name.startsWith("xmlns") && declared.size() < MOST) {
        if (name.length() == 5) {
          declare("", attributes.value(i), depth);
        } else if (name.charAt(5) == ':') {
          declare(name.substring(6), attributes.value(i), depth);
        }
      }
    }
  }

  /** Forgets what was declared by elements of that depth and deeper. */
  void close(int depth) {
    while (!declared.isEmpty() && declared.getLast().depth() >= depth) {
      declared.removeLast();
    }
  }

  private void declare(String prefix, String address, int depth) {
    String lower = address.toLowerCase(Locale.ROOT).strip();
    String vocabulary =
        lower.contains("backend.userland.com/rss") ? FeedVocabulary.CORE : KNOWN.get(lower);
    declared.add(new Declared(prefix, vocabulary == null ? prefix : vocabulary, depth));
  }

  /**
   * The name by which the vocabulary knows a tag: in lower case, with its usual prefix, without one
   * where it is RSS, Atom or of no namespace.
   */
  String nameOf(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    int colon = lower.indexOf(':');
    String prefix = colon < 0 ? "" : lower.substring(0, colon);
    String local = lower.substring(colon + 1);
    String vocabulary = vocabulary(prefix);
    if (vocabulary == null || vocabulary.equals(prefix)) {
      return colon == 0 ? local : lower;
    }
    return vocabulary.isEmpty() ? local : vocabulary + ":" + local;
  }

  private @Nullable String vocabulary(String prefix) {
    for (int i = declared.size() - 1; i >= 0; i--) {
      if (declared.get(i).prefix().equals(prefix)) {
        return declared.get(i).vocabulary();
      }
    }
    return null;
  }
}
