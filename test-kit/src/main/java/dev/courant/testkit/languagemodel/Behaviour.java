package dev.courant.testkit.languagemodel;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How the stub answers. Called by many threads at once. */
@FunctionalInterface
public interface Behaviour {
  /** The answer to one request. */
  Reply to(Asked asked);

  /** Says in the article's own words what its first sentences say, with true receipts. */
  static Behaviour honest() {
    return asked -> asked.saying(Sayings.honest(asked));
  }

  /** Does what every sentence of the article asks for, and lets everything out that it can. */
  static Behaviour obeying() {
    return asked -> asked.saying(Sayings.obeying(asked));
  }

  /** Says what is not in the article, until it is told why that will not do. */
  static Behaviour inventingAtFirst() {
    return asked ->
        asked.saying(asked.turns().size() > 1 ? Sayings.honest(asked) : Sayings.invented(asked));
  }

  /** Says what is not in the article, whatever it is told. */
  static Behaviour inventing() {
    return asked -> asked.saying(Sayings.invented(asked));
  }

  /** Honest, after so many tokens of thoughts, all within the limit of the request. */
  static Behaviour thinking(int tokens) {
    return asked -> {
      String thoughts = "Let me see. ".repeat(tokens * Asked.CHARACTERS / "Let me see. ".length());
      String said = Sayings.honest(asked);
      int room = asked.limit() - tokens;
      if (room <= 0) {
        return asked.cutOff(thoughts, "");
      }
      return said.length() <= room * Asked.CHARACTERS
          ? asked.saying(thoughts, said)
          : asked.cutOff(thoughts, said.substring(0, room * Asked.CHARACTERS));
    };
  }

  /** Always the same. */
  static Behaviour always(Reply reply) {
    return _ -> reply;
  }

  /** The same, always so much later. */
  default Behaviour after(Duration latency) {
    return asked -> to(asked).after(latency);
  }

  /**
   * The same, later by a log-normal latency.
   *
   * @param mean of the latency
   * @param sigma of its logarithm
   */
  default Behaviour afterLogNormal(Duration mean, double sigma, RandomGenerator random) {
    double mu = Math.log((double) mean.toNanos()) - sigma * sigma / 2;
    return asked -> {
      double gaussian;
      synchronized (random) {
        gaussian = random.nextGaussian();
      }
      return to(asked).after(Duration.ofNanos((long) Math.exp(mu + sigma * gaussian)));
    };
  }

  /** The answers by the path asked, for one stub that plays several endpoints. */
  static Behaviour byPath(Map<String, Behaviour> behaviours) {
    return asked -> behaviours.getOrDefault(asked.path(), always(Reply.status(404))).to(asked);
  }
}
