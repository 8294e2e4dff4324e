package dev.courant.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its feed gives it. Whatever is absent is null or empty.
 *
 * @param id {@code guid}, {@code id} or {@code rdf:about}; resolved as an address where it acts as
 *     one
 * @param url of the article; absolute, of any scheme
 * @param title plain text, one line
 * @param summary plain text, one line; the content where the feed has no summary
 * @param content plain text, paragraphs parted by a blank line
 * @param contentHtml the content's markup as given, its links not resolved; null where it is no
 *     markup
 * @param published when it was first published
 * @param updated when it was changed; the only date of feeds that have Dublin Core dates
 * @param author the last one named, with the address in brackets: {@code Jane Doe (jd@e.org)}
 * @param authors names of all, without addresses; those of its Atom source where it names none
 * @param categories terms as given
 * @param image absolute address of a picture
 * @param language BCP 47, where the entry declares its own
 */
public record ParsedEntry(
    @Nullable String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String content,
    @Nullable String contentHtml,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String author,
    List<String> authors,
    List<String> categories,
    @Nullable String image,
    @Nullable String language) {
  public ParsedEntry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
  }
}
