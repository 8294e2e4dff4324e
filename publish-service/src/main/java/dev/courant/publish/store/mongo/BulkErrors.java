package dev.courant.publish.store.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import dev.courant.publish.store.SaveResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells which errors of a bulk write are answers, and which are failures. */
final class BulkErrors {
  private static final int DUPLICATE_KEY = 11000;

  /**
   * BadValue, DocumentValidationFailure, BSONObjectTooLarge, KeyTooLong: they stay what they are.
   */
  private static final Set<Integer> PERMANENT = Set.of(2, 121, 10334, 17280);

  /**
   * WriteConflict, NotWritablePrimary, shutdowns, time limits, full disks: no article is to blame.
   */
  private static final Set<Integer> PASSING =
      Set.of(6, 7, 50, 89, 91, 112, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436, 14031);

  private BulkErrors() {}

  /** Whether a failure is the store's, and not that of what it was asked to keep. */
  static boolean isOutage(Throwable e) {
    if (e instanceof MongoBulkWriteException bulk) {
      return bulk.getWriteConcernError() != null
          || bulk.getWriteErrors().stream().anyMatch(error -> PASSING.contains(error.getCode()));
    }
    return e instanceof MongoException || e instanceof TimeoutException;
  }

  /**
   * What of a bulk write the store can never take, and why, by the id of what was written; what it
   * has already is no error.
   *
   * @param ids in the order of the writes
   * @throws MongoBulkWriteException itself where an error says that trying again may help
   */
  static Map<String, String> rejected(MongoBulkWriteException e, List<String> ids) {
    Map<String, String> rejected = new HashMap<>();
    for (BulkWriteError error : e.getWriteErrors()) {
      if (PERMANENT.contains(error.getCode())) {
        rejected.put(ids.get(error.getIndex()), reason(error));
      } else if (error.getCode() != DUPLICATE_KEY) {
        throw e;
      }
    }
    if (e.getWriteConcernError() != null) {
      throw e;
    }
    return rejected;
  }

  private static String reason(BulkWriteError error) {
    return "store error " + error.getCode() + ": " + error.getMessage();
  }

  /**
   * What became of the articles.
   *
   * @throws MongoBulkWriteException itself where an error says that trying again may help
   */
  static SaveResult explain(MongoBulkWriteException e, List<ArticleSummarized> articles) {
    Set<ArticleId> superseded = new HashSet<>();
    Map<ArticleId, String> rejected = new HashMap<>();
    for (BulkWriteError error : e.getWriteErrors()) {
      ArticleId id = articles.get(error.getIndex()).id();
      if (error.getCode() == DUPLICATE_KEY) {
        superseded.add(id);
      } else if (PERMANENT.contains(error.getCode())) {
        rejected.put(id, reason(error));
      } else {
        throw e;
      }
    }
    if (e.getWriteConcernError() != null) {
      throw e;
    }
    return new SaveResult(superseded, rejected);
  }
}
