package dev.courant.evaluation;

import dev.courant.ingest.feed.FeedHeaders;
import dev.courant.ingest.feed.FeedLimits;
import dev.courant.ingest.feed.FeedParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How much of what is expected of feed documents is read from them, beside what plain ROME reads.
 * The corpus is a folder of documents, or one of such folders.
 */
final class FeedsEvaluation implements Evaluation {
  private static final URI ADDRESS = URI.create("http://127.0.0.1:8097/");

  private final FeedParser parser = new FeedParser(FeedLimits.DEFAULT).withSpacesForTags();

  @Override
  public Map<String, Object> run(Path corpus, Consumer<Object> perCase) throws IOException {
    FeedScore all = new FeedScore();
    FeedScore rome = new FeedScore();
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Path folder : folders(corpus)) {
      FeedScore score = new FeedScore();
      for (FeedCase document : FeedCase.in(folder)) {
        FeedAnswer answer = read(document);
        perCase.accept(answer);
        score.add(document, answer);
        all.add(document, answer);
        rome.add(document, RomeFeeds.read(document));
      }
      if (!folder.equals(corpus)) {
        figures.putAll(score.figures(folder.getFileName() + "_"));
      }
    }
    figures.putAll(all.figures(""));
    figures.putAll(rome.figures("rome_"));
    return figures;
  }

  private FeedAnswer read(FeedCase document) {
    FeedHeaders headers = FeedHeaders.of(document.headers());
    return FeedAnswer.of(document.id(), parser.read(document.document(), ADDRESS, headers));
  }

  private static List<Path> folders(Path corpus) throws IOException {
    try (Stream<Path> inside = Files.list(corpus)) {
      List<Path> folders = inside.filter(Files::isDirectory).sorted().toList();
      return folders.isEmpty() ? List.of(corpus) : folders;
    }
  }
}
