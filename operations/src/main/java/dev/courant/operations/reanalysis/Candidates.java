package dev.courant.operations.reanalysis;

import dev.courant.model.ArticleIngested;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.operations.log.ArticleStub;
import dev.courant.operations.log.OffsetRange;
import dev.courant.operations.log.TopicLog;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The articles in one partition of raw that a request means, each at its newest revision. */
final class Candidates {
  /** The job that a request for a new analysis belongs to. */
  static final String REANALYSIS = EventRecords.REANALYSIS;

  private final ReanalysisRequest request;
  private final Map<String, Candidate> newest = new HashMap<>();

  /**
   * An article.
   *
   * @param wanted whether the request means this revision
   */
  record Candidate(String article, int revision, long offset, int characters, boolean wanted) {}

  private Candidates(ReanalysisRequest request) {
    this.request = request;
  }

  /** Reads a partition, up to an offset. */
  static Candidates read(TopicLog log, ReanalysisRequest request, OffsetRange partition) {
    Candidates candidates = new Candidates(request);
    long begin =
        log.offsetsAt(List.of(partition), request.from())
            .getOrDefault(partition.partition(), partition.begin());
    var _ = log.read(List.of(partition.from(begin)), candidates::take);
    return candidates;
  }

  /** Those that are wanted, in the order of the log. */
  List<Candidate> wanted() {
    return newest.values().stream()
        .filter(Candidate::wanted)
        .sorted(Comparator.comparing(Candidate::offset))
        .toList();
  }

  /** All articles that were read, wanted or not. */
  Set<String> articles() {
    return newest.keySet();
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.headers().lastHeader(REANALYSIS) == null) {
      ArticleStub.of(record.value()).ifPresent(stub -> take(record, stub));
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record, ArticleStub stub) {
    Candidate before = newest.get(stub.id());
    if (!request.names(stub.id()) || before != null && before.revision() >= stub.revision()) {
      return;
    }
    boolean inRange =
        stub.ingestedAt() != null
            && request.covers(stub.ingestedAt())
            && (stub.change() != Change.RETRACTED || !request.articles().isEmpty());
    int characters = inRange ? charactersIfWanted(record.value()) : -1;
    newest.put(
        stub.id(),
        new Candidate(
            stub.id(), stub.revision(), record.offset(), Math.max(0, characters), characters >= 0));
  }

  private int charactersIfWanted(byte[] value) {
    try {
      ArticleIngested article = EventCodec.decode(value, ArticleIngested.class);
      return request.wants(article) ? article.title().length() + article.body().length() : -1;
    } catch (EventCodec.UndecodableException e) {
      return -1;
    }
  }
}
