package dev.courant.publish.docs;

import dev.courant.publish.docs.DocumentPage.Heading;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes pages of files in Markdown: CommonMark with the tables of GitHub. HTML in a file is shown
 * as it is written.
 */
final class MarkdownReader {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private final Parser parser = Parser.builder().extensions(TABLES).build();
  private final SiteAddresses addresses;

  MarkdownReader(SiteAddresses addresses) {
    this.addresses = addresses;
  }

  /**
   * The page of a file.
   *
   * @param path of a file that has an address
   * @throws IllegalArgumentException where it does not begin with a heading
   */
  DocumentPage page(String path, String markdown) {
    String address = addresses.of(path);
    Node document = parser.parse(markdown);
    if (address == null
        || !(document.getFirstChild() instanceof org.commonmark.node.Heading title)) {
      throw new IllegalArgumentException(path + " is no page, or has no heading");
    }
    title.unlink();
    document.accept(new SiteLinks(addresses, path));
    document.accept(new WideTable.Wrapper());
    Headings headings = new Headings();
    document.accept(headings);
    return new DocumentPage(
        path,
        address,
        PlainText.of(title),
        renderer(headings.ids).render(document),
        List.copyOf(headings.contents));
  }

  private static HtmlRenderer renderer(Map<Node, String> ids) {
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .nodeRendererFactory(WideTable.Renderer::new)
        .attributeProviderFactory(_ ->
            (node, tag, attributes) -> {
              if (ids.containsKey(node)) {
                attributes.put("id", ids.get(node));
              }
              if (tag.equals("pre")) {
                // It may be wider than the page, and is scrolled with the keyboard too.
                attributes.put("tabindex", "0");
              }
              if (node instanceof TableCell && "right".equals(attributes.remove("align"))) {
                attributes.put("class", "figure");
              }
            })
        .build();
  }

  /** Gives each heading its id. */
  private static final class Headings extends org.commonmark.node.AbstractVisitor {
    private final Map<Node, String> ids = new IdentityHashMap<>();
    private final List<Heading> contents = new ArrayList<>();
    private final HeadingIds next = new HeadingIds();

    @Override
    public void visit(org.commonmark.node.Heading heading) {
      String text = PlainText.of(heading);
      String id = next.next(text);
      ids.put(heading, id);
      if (heading.getLevel() == 2) {
        contents.add(new Heading(id, text));
      }
    }
  }
}
