package dev.courant.ingest.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1) as a stream: numbers where strings belong
 * are taken as such, what is of an unexpected kind is skipped, and what stands before a syntax
 * error is kept.
 */
final class JsonFeed {
  private final FeedDraft draft;
  private final FeedLimits limits;
  private final Repairs repairs;
  private final String base;
  private final JsonFactory factory;

  JsonFeed(FeedDraft draft, FeedLimits limits, Repairs repairs, String base) {
    this.draft = draft;
    this.limits = limits;
    this.repairs = repairs;
    this.base = base;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxDepth())
                    .maxStringLength(limits.maxBytes())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
  }

  void read(String text) {
    DraftFields feed = draft.feed();
    try (JsonParser json = factory.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        feedMember(json, name, feed);
      }
    } catch (JacksonException e) {
      repairs.note("JSON: " + e.getOriginalMessage());
    }
  }

  private void feedMember(JsonParser json, String name, DraftFields feed) {
    switch (name) {
      case "version" -> {
        if (string(json).contains("jsonfeed.org/")) {
          draft.found();
        }
      }
      case "title" -> feed.title(plain(string(json)), 1, false);
      case "home_page_url" -> feed.url(address(json));
      case "feed_url" -> draft.hints().self(address(json));
      case "language" -> feed.language(string(json));
      case "author" -> author(json, feed);
      case "authors" -> elements(json, () -> author(json, feed));
      case "hubs" -> elements(json, () -> hub(json));
      case "items" -> elements(json, () -> item(json));
      default -> json.skipChildren();
    }
  }

  /** Of the protocols that JSON Feed names, only WebSub is spoken, which was PubSubHubbub once. */
  private void hub(JsonParser json) {
    Map<String, String> hub = new HashMap<>();
    members(json, name -> hub.put(name, name.equals("url") ? address(json) : string(json)));
    String type = hub.getOrDefault("type", "").toLowerCase(Locale.ROOT);
    String url = hub.getOrDefault("url", "");
    if (!url.isEmpty() && (type.equals("websub") || type.equals("pubsubhubbub"))) {
      draft.hints().hub(url);
    }
  }

  private void item(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    if (draft.entries() >= limits.mostLookedAt()) {
      repairs.note("more than " + limits.mostLookedAt() + " entries; the rest is left out");
      json.skipChildren();
      return;
    }
    DraftFields entry = draft.openEntry();
    members(json, name -> itemMember(json, name, entry));
    draft.closeEntry();
  }

  private void itemMember(JsonParser json, String name, DraftFields entry) {
    switch (name) {
      case "id" -> entry.id(string(json), 1);
      case "url" -> entry.url(address(json));
      case "external_url" -> entry.urlUnlessKnown(address(json));
      case "title" -> entry.title(plain(string(json)), 1, false);
      case "content_html", "content_text", "summary" -> text(json, name, entry);
      case "image", "banner_image" -> entry.image(address(json));
      case "date_published" -> entry.published(time(json));
      case "date_modified" -> entry.updated(time(json));
      case "author" -> author(json, entry);
      case "authors" -> elements(json, () -> author(json, entry));
      case "tags" -> elements(json, () -> entry.tag(string(json), null, null));
      case "language" -> entry.language(string(json));
      default -> json.skipChildren();
    }
  }

  private void text(JsonParser json, String name, DraftFields entry) {
    String value = string(json);
    if (value.length() > limits.maxText()) {
      value = value.substring(0, limits.maxText());
      repairs.note("a text longer than " + limits.maxText() + " characters; the rest is left out");
    }
    TextValue text = new TextValue(value, name.equals("content_html"));
    if (value.isBlank()) {
      return;
    }
    if (name.equals("summary")) {
      entry.summary(text, 1);
    } else {
      entry.content(text, true);
    }
  }

  private static void author(JsonParser json, DraftFields of) {
    Person person = new Person();
    members(
        json,
        name -> {
          if (name.equals("name")) {
            person.name(string(json));
          } else {
            json.skipChildren();
          }
        });
    of.author(person, 1);
  }

  private @Nullable Instant time(JsonParser json) {
    return FeedDates.parse(string(json));
  }

  private String address(JsonParser json) {
    String value = string(json);
    return value.isEmpty() ? value : RelativeUrl.resolve(base, value);
  }

  private static TextValue plain(String text) {
    return new TextValue(text, false);
  }

  /** The text of a scalar; empty, and skipped, for anything else. */
  private static String string(JsonParser json) {
    if (json.currentToken().isStructStart()) {
      json.skipChildren();
      return "";
    }
    return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getString().strip();
  }

  private interface Member {
    void read(String name);
  }

  private static void members(JsonParser json, Member member) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      member.read(name);
    }
  }

  private static void elements(JsonParser json, Runnable element) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element.run();
    }
  }
}
