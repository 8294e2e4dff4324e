package dev.courant.publish.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class DocumentationTest {
  private static final RenderedSite SITE = new RenderedSite();
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern OWN_NAME = Pattern.compile("`(courant\\.[a-z_.-]+)(\\{[a-z,]+})?`");

  @Test
  void everyLinkLeadsToAPageAndEveryFragmentToAnElement() {
    List<String> broken = new ArrayList<>();
    SITE.pages()
        .forEach((address, page) ->
            page.select("a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.startsWith("#") || href.startsWith(SiteAddresses.SITE))
                .filter(href -> !resolves(address, href))
                .forEach(href -> broken.add(address + " -> " + href)));
    assertThat(broken).isEmpty();
  }

  private static boolean resolves(String from, String href) {
    URI target = URI.create(from).resolve(href);
    Document page = SITE.pages().get(target.getPath());
    if (page == null) {
      String name = target.getPath().substring(SiteAddresses.SITE.length() + 1);
      return SITE.documents().hasPicture(name);
    }
    return target.getFragment() == null || page.getElementById(target.getFragment()) != null;
  }

  @Test
  void everyPictureIsThere() {
    assertThat(SITE.pages().values())
        .flatExtracting(page -> page.select("img").eachAttr("src"))
        .contains("/docs/article.png")
        .allMatch(src -> SITE.documents().hasPicture(src.substring("/docs/".length())));
  }

  /** As a code host sees them, classes that pages name among them. */
  @Test
  void everyLinkOfAFileLeadsToAFileOfTheRepository() {
    List<String> broken = new ArrayList<>();
    for (String file : BundledFiles.markdown()) {
      Path folder = Objects.requireNonNullElse(Path.of(file).getParent(), Path.of(""));
      LINK.matcher(BundledFiles.text(file))
          .results()
          .map(link -> link.group(1))
          .filter(to -> !to.matches("https?://.*|#.*"))
          .filter(
              to -> !Files.exists(REPOSITORY.resolve(folder).resolve(to.replaceFirst("#.*", ""))))
          .forEach(to -> broken.add(file + " -> " + to));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theIndexLeadsToEveryPage() {
    List<String> linked = SITE.page("/docs").select(".doc a[href^=/docs]").eachAttr("href");
    Set<String> others = new HashSet<>(SITE.pages().keySet());
    others.remove("/docs");
    assertThat(linked).containsAll(others);
  }

  @Test
  void everyFileOfTheDocumentationIsAPage() throws IOException {
    try (Stream<Path> files = Files.list(REPOSITORY.resolve("docs"))) {
      List<String> markdown =
          files
              .map(file -> "docs/" + file.getFileName())
              .filter(name -> name.endsWith(".md"))
              .toList();
      assertThat(BundledFiles.markdown()).containsAll(markdown).contains("README.md");
    }
  }

  @Test
  void everyPageIsWellFormed() {
    assertThat(SITE.errors()).allSatisfy((_, errors) -> assertThat(errors).isEmpty());
    assertThat(SITE.pages())
        .allSatisfy((_, page) -> {
          assertThat(page.select("h1")).hasSize(1);
          assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
          assertThat(page.select("[style], [align], [onclick], style, script:not([src])"))
              .isEmpty();
          assertThat(page.select("img:not([alt])")).isEmpty();
          assertThat(page.select("input, select").stream().filter(each -> !isLabelled(page, each)))
              .isEmpty();
          assertThat(page.select("[^th:]")).isEmpty();
        });
  }

  private static boolean isLabelled(Document page, Element field) {
    return page.select("label").stream().anyMatch(label -> label.attr("for").equals(field.id()));
  }

  @Test
  void longPagesHaveATableOfContents() {
    assertThat(SITE.page("/docs/operating").select(".contents a")).hasSizeGreaterThan(10);
    assertThat(SITE.page("/docs/chaos").select(".contents")).isEmpty();
  }

  /** Metrics, settings and topics. */
  @Test
  void thePageOfSymptomsNamesOnlyWhatThereIs() throws IOException {
    String code = code();
    List<String> names =
        OWN_NAME
            .matcher(BundledFiles.text("docs/debugging.md"))
            .results()
            .map(name -> name.group(1))
            .distinct()
            .toList();
    assertThat(names)
        .hasSizeGreaterThan(20)
        .allMatch(name -> code.contains(name) || isSetting(name));
  }

  private static boolean isSetting(String name) {
    int dot = name.lastIndexOf('.');
    String reference = BundledFiles.text("docs/configuration.md");
    return Stream.of(reference.split("\n## ", -1))
        .filter(section -> section.startsWith(name.substring(0, dot) + "\n"))
        .anyMatch(section -> section.contains("| `" + name.substring(dot + 1) + "` |"));
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY, 12)) {
      return files
          .filter(file -> file.toString().contains("/src/main/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .map(DocumentationTest::text)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
