package dev.courant.endtoend;

import dev.courant.model.ArticleId;
import dev.courant.testkit.guarantees.MemberSubscriber;
import dev.courant.testkit.guarantees.Observed;
import dev.courant.testkit.guarantees.Produced;
import dev.courant.testkit.guarantees.Served;
import dev.courant.testkit.guarantees.StoreAtHighestRevision;
import dev.courant.testkit.guarantees.TopicLog;
import dev.courant.testkit.guarantees.TopicSubscriber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the newswire from outside, as a subscriber and as a client of the API. For one thread.
 */
final class Observation implements AutoCloseable {
  private final Production production;
  private final Set<String> poisoned;
  private final TopicSubscriber subscriber;
  private final MemberSubscriber stories;
  private final Api api;
  private final IntSupplier storeLife;
  private final Random dice = new Random(1);
  private final List<Served> served = new ArrayList<>();
  // Answers that say what they should, so that nobody need ask again in this life of the store.
  private final Map<ArticleId, Served> right = new HashMap<>();
  private TopicLog topics = new TopicLog(Map.of(), List.of(), List.of());

  /**
   * Looks at nothing yet.
   *
   * @param storeLife counts how often the store was emptied
   */
  Observation(
      Deployment deployment, Production production, Set<String> poisoned, IntSupplier storeLife) {
    this.production = production;
    this.poisoned = poisoned;
    this.storeLife = storeLife;
    subscriber = new TopicSubscriber(deployment.kafka(), production::isOurs, _ -> true);
    stories = new MemberSubscriber(deployment.kafka());
    api = deployment.api();
  }

  /** Asks the API for one article or another, to see whether it ever goes back. */
  void sample() {
    List<Produced> all = production.all();
    if (!all.isEmpty()) {
      api.find(all.get(dice.nextInt(all.size())).id(), storeLife).ifPresent(served::add);
    }
  }

  /** Everything as it is now; what cannot be read now is as it was. */
  Observed now() {
    try {
      topics = subscriber.read();
      stories.readToTheEnd();
    } catch (KafkaException e) {
      System.out.println("the topics cannot be read: " + e.getMessage());
    }
    List<Produced> produced = production.all();
    int life = storeLife.getAsInt();
    boolean answers = true;
    for (Produced article : produced) {
      if (answers && !isRight(article, life)) {
        Optional<Served> answer = api.find(article.id(), storeLife);
        answers = answer.isPresent();
        answer.ifPresent(one -> take(article, one));
      }
    }
    return new Observed(produced, Set.copyOf(poisoned), topics, served, stories.log());
  }

  /** Asks the API for every article again, the next time. */
  void forget() {
    right.clear();
  }

  private boolean isRight(Produced article, int life) {
    @Nullable Served last = right.get(article.id());
    return last != null && last.life() == life && StoreAtHighestRevision.holds(article, last);
  }

  private void take(Produced article, Served answer) {
    served.add(answer);
    if (StoreAtHighestRevision.holds(article, answer)) {
      right.put(article.id(), answer);
    }
  }

  @Override
  public void close() {
    subscriber.close();
    stories.close();
  }
}
