package dev.courant.ingest.feed;

import dev.courant.decoding.DecodedText;
import dev.courant.decoding.DocumentDecoder;
import dev.courant.ingest.feed.FeedReading.Read;
import dev.courant.ingest.feed.FeedReading.Unreadable;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads feed documents: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1, with
 * their common modules, repaired as a reader would expect. Nothing is fetched: external entities do
 * not exist for it. Stateless; takes any bytes; its time is linear in their number.
 */
public final class FeedParser {
  private final FeedLimits limits;
  private final TextForm form;

  public FeedParser(FeedLimits limits) {
    this(limits, TextForm.PLAIN);
  }

  private FeedParser(FeedLimits limits, TextForm form) {
    this.limits = limits;
    this.form = form;
  }

  /**
   * A parser in whose texts every tag leaves a space, which is how corpora that were made by
   * replacing tags expect them: {@code <b>W</b>ord} is "W ord", not "Word".
   */
  public FeedParser withSpacesForTags() {
    return new FeedParser(limits, TextForm.SPACED);
  }

  /**
   * Reads a document.
   *
   * @param contentType value of the answer's header field, if it had one
   * @param address from which it came, absolute
   */
  public FeedReading read(byte[] body, @Nullable String contentType, URI address) {
    return read(body, address, new FeedHeaders(contentType, null, null));
  }

  /**
   * Reads a document with all that the answer said of it.
   *
   * @param address from which it came, absolute
   */
  public FeedReading read(byte[] body, URI address, FeedHeaders headers) {
    if (body.length > limits.maxBytes()) {
      return new Unreadable("longer than " + limits.maxBytes() + " bytes (" + body.length + ")");
    }
    Repairs repairs = new Repairs();
    DecodedText decoded = DocumentDecoder.xml(body, headers.contentType());
    String text = decoded.text();
    if (decoded.repair() != null) {
      repairs.note(decoded.repair());
    }
    String location = headers.contentLocation();
    String base = address.toString();
    base = location == null ? base : RelativeUrl.resolve(base, location);
    FeedDraft draft = new FeedDraft(headers.contentLanguage());
    if (isJson(text)) {
      new JsonFeed(draft, limits, repairs, base).read(text);
    } else {
      readXml(text, draft, repairs, XmlFeed.outside(base, headers.contentLanguage()));
    }
    int omitted = Math.max(0, draft.entries() - limits.maxEntries());
    if (omitted > 0) {
      repairs.note("more than " + limits.maxEntries() + " entries; the older ones are left out");
    }
    return draft.isFound()
        ? new Read(
            draft.build(form, limits.maxEntries()), repairs.all().isEmpty(), repairs.all(), omitted)
        : new Unreadable(whatElse(text));
  }

  private void readXml(String text, FeedDraft draft, Repairs repairs, OpenElement outside) {
    EntityDefinitions definitions = new EntityDefinitions(limits.maxExpansion());
    MarkupTokenizer tokens = new MarkupTokenizer(text, definitions, repairs);
    new XmlFeed(tokens, limits, new FeedBuilder(draft), repairs, outside).read();
  }

  private static boolean isJson(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '{';
  }

  private static String whatElse(String text) {
    String head = text.substring(0, Math.min(text.length(), 1_000)).toLowerCase(Locale.ROOT);
    if (head.isBlank()) {
      return "an empty document";
    }
    if (head.contains("<html") || head.contains("<!doctype html")) {
      return "a web page, no feed";
    }
    return head.indexOf('<') < 0 ? "neither XML nor JSON" : "no element of any feed format in it";
  }
}
