package dev.courant.publish.docs;

import dev.courant.publish.syndication.SitePages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All files of the documentation as pages, made once at the start. */
@Component
final class DocumentPages implements SitePages {
  private final Map<String, DocumentPage> byAddress = new TreeMap<>();
  private final List<String> pictures = BundledFiles.pictures();

  DocumentPages() {
    List<String> files = BundledFiles.markdown();
    MarkdownReader reader = new MarkdownReader(new SiteAddresses(files, pictures));
    for (String path : files) {
      DocumentPage page = reader.page(path, BundledFiles.text(path));
      byAddress.put(page.address(), page);
    }
  }

  /** The page at an address; null where there is none. */
  @Nullable DocumentPage at(String address) {
    return byAddress.get(address);
  }

  /** Whether there is a picture of that name. */
  boolean hasPicture(String name) {
    return pictures.contains(name);
  }

  @Override
  public List<String> addresses() {
    return Stream.concat(
            byAddress.keySet().stream(), Stream.of(ApiPage.ADDRESS, TopicsPage.ADDRESS))
        .toList();
  }
}
