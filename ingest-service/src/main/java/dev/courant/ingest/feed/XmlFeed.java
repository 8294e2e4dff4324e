package dev.courant.ingest.feed;

import dev.courant.ingest.feed.MarkupTokenizer.Token;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Follows the tags of an XML feed, keeps track of what is open, and hands what opens and closes to
 * a {@link FeedBuilder}. An end tag closes the nearest element of its name and all that were
 * forgotten inside it; one without a beginning is passed over.
 */
final class XmlFeed {
  /** Every element keeps its base, and nested ones may add up. */
  private static final int LONGEST_BASE = 4_096;

  private final MarkupTokenizer tokens;
  private final FeedLimits limits;
  private final FeedBuilder builder;
  private final Repairs repairs;
  private final Namespaces namespaces = new Namespaces();
  private final OpenElements open;
  private final InlineElements inline = new InlineElements();
  private boolean stopped;

  XmlFeed(
      MarkupTokenizer tokens,
      FeedLimits limits,
      FeedBuilder builder,
      Repairs repairs,
      OpenElement outside) {
    this.tokens = tokens;
    this.limits = limits;
    this.builder = builder;
    this.repairs = repairs;
    this.open = new OpenElements(outside);
  }

  /** Reads to the end of the document, or to its limits. */
  void read() {
    Token token = tokens.next();
    while (token != Token.EOF && !stopped) {
      switch (token) {
        case START -> start();
        case END -> end();
        default -> text(token);
      }
      token = tokens.next();
    }
    if (open.size() > 0 && !stopped) {
      repairs.note("the document ends before its elements do");
    }
  }

  private void start() {
    String tag = tokens.tag().name().toLowerCase(Locale.ROOT);
    TextConstruct construct = open.top().construct();
    if (construct != null && !InlineElements.isOutside(tag, open.top(), construct)) {
      if (!tokens.tag().selfClosing()) {
        inline.opened(tag);
      }
      construct.startTag(local(tag), tokens.tag().attributes(), tokens.tag().selfClosing());
      truncate(construct);
      return;
    }
    if (construct != null) {
      repairs.note("a text that is not closed");
      closeDownTo(open.size() - 1);
    }
    if (FeedVocabulary.of(tag) == FeedVocabulary.ENTRY && open.last(FeedVocabulary.ENTRY) >= 0) {
      repairs.note("an entry inside another");
      closeDownTo(open.last(FeedVocabulary.ENTRY));
    }
    open(tag);
  }

  private void open(String tag) {
    int depth = open.size() + 1;
    if (depth > limits.maxDepth()) {
      stop("deeper than " + limits.maxDepth() + " elements; the rest is left out");
      return;
    }
    TagAttributes attributes = tokens.tag().attributes();
    namespaces.open(attributes, depth);
    FeedVocabulary element = FeedVocabulary.of(namespaces.nameOf(tag));
    if (element == FeedVocabulary.ENTRY && builder.entries() >= limits.mostLookedAt()) {
      stop("more than " + limits.mostLookedAt() + " entries; the rest is left out");
      return;
    }
    OpenElement opened = element(tag, element, depth, attributes);
    builder.opened(opened, attributes);
    open.push(opened);
    if (tokens.tag().selfClosing()) {
      closeDownTo(open.size() - 1);
    }
  }

  private void stop(String reason) {
    repairs.note(reason);
    stopped = true;
  }

  private OpenElement element(
      String tag, FeedVocabulary element, int depth, TagAttributes attributes) {
    String base = attributes.firstOf("xml:base", "base");
    String language = attributes.firstOf("xml:lang", "lang");
    OpenElement parent = open.top();
    String resolved = base == null ? parent.base() : parent.resolve(base);
    boolean text = element.capture() == FeedVocabulary.Capture.TEXT;
    boolean construct = element.capture() == FeedVocabulary.Capture.CONSTRUCT;
    return new OpenElement(
        tag,
        element,
        resolved.length() > LONGEST_BASE ? parent.base() : resolved,
        language == null ? parent.language() : language,
        depth,
        text ? new StringBuilder() : null,
        construct ? new TextConstruct(attributes, FeedBuilder.textType(element, tag)) : null);
  }

  private void end() {
    String tag = tokens.tag().name().toLowerCase(Locale.ROOT);
    TextConstruct construct = open.top().construct();
    if (construct != null && (inline.closes(tag) || open.last(tag) < 0)) {
      construct.endTag(local(tag));
      truncate(construct);
      return;
    }
    int index = open.last(tag);
    if (index < 0) {
      repairs.note("an end tag without its start tag");
    } else {
      if (index < open.size() - 1) {
        repairs.note("elements that are not closed");
      }
      closeDownTo(index);
    }
  }

  private void closeDownTo(int index) {
    while (open.size() > index) {
      OpenElement closing = open.pop();
      namespaces.close(closing.depth());
      TextConstruct construct = closing.construct();
      StringBuilder text = closing.text();
      if (construct != null) {
        builder.closed(closing, construct);
      } else {
        builder.closed(closing, text == null ? "" : Mojibake.repair(text.toString().strip()));
      }
    }
    inline.clear();
  }

  private void text(Token token) {
    OpenElement here = open.top();
    TextConstruct construct = here.construct();
    StringBuilder text = here.text();
    if (construct != null) {
      construct.text(tokens, token);
      truncate(construct);
    } else if (text != null) {
      tokens.appendTo(text, token);
      if (text.length() > limits.maxText()) {
        text.setLength(limits.maxText());
        noteLongText();
      }
    }
  }

  private void truncate(TextConstruct construct) {
    if (construct.length() > limits.maxText()) {
      construct.truncate(limits.maxText());
      noteLongText();
    }
  }

  private void noteLongText() {
    repairs.note("a text longer than " + limits.maxText() + " characters; the rest is left out");
  }

  private static String local(String tag) {
    return tag.substring(tag.indexOf(':') + 1);
  }

  /** The element around a document's root. */
  static OpenElement outside(String base, @Nullable String language) {
    return new OpenElement("", FeedVocabulary.UNKNOWN, base, language, 0, null, null);
  }
}
