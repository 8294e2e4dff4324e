package dev.courant.summarize.languagemodel.endpoint;

import dev.courant.summarize.languagemodel.exchange.ModelAnswer;
import dev.courant.summarize.languagemodel.exchange.NoAnswerException;
import dev.courant.summarize.languagemodel.exchange.Trouble;
import dev.courant.summarize.languagemodel.settings.EngineSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the strictest form of request that an endpoint takes, and remembers it until the endpoint
 * refuses it or cannot be reached, after which another server may answer at the same address. A
 * refused request costs nothing, so an article is paid for once however many forms are tried. Safe
 * for concurrent use.
 */
final class FormAgreement {
  private static final Logger log = LoggerFactory.getLogger(FormAgreement.class);

  private final EngineSettings settings;
  private final String protocol;
  private final List<AnswerForm> forms;
  private final AtomicReference<@Nullable AnswerForm> agreed = new AtomicReference<>();
  private final AtomicReference<@Nullable AnswerForm> said = new AtomicReference<>();

  /**
   * Nothing agreed yet.
   *
   * @param protocol for the log
   * @param forms what the protocol has, in the order in which to try
   */
  FormAgreement(EngineSettings settings, String protocol, List<AnswerForm> forms) {
    this.settings = settings;
    this.protocol = protocol;
    this.forms = List.copyOf(forms);
  }

  /**
   * Asks in the form that was agreed, and in all others that a refusal leaves.
   *
   * @throws NoAnswerException if the call throws it, or every form is refused
   */
  ModelAnswer ask(Function<AnswerForm, ModelAnswer> call) {
    List<AnswerForm> left = candidates();
    Refusal last = null;
    while (!left.isEmpty()) {
      AnswerForm form = left.removeFirst();
      try {
        ModelAnswer answer = call.apply(form);
        agree(form);
        return answer;
      } catch (RefusedException e) {
        last = e.refusal();
        strike(last, form, left);
      } catch (NoAnswerException e) {
        forgetIfGone(e);
        throw e;
      }
    }
    throw NoAnswerException.of(Trouble.REFUSED, last + " in every form");
  }

  private List<AnswerForm> candidates() {
    List<AnswerForm> left = new ArrayList<>(forms);
    AnswerForm known = agreed.get();
    if (known != null) {
      left.remove(known);
      left.addFirst(known);
    }
    return left;
  }

  /**
   * Takes out what the refusal rules out beside the form itself. A question that is too long was
   * refused for that and not for its form.
   */
  private void strike(Refusal refusal, AnswerForm refused, List<AnswerForm> left) {
    switch (refusal.reason()) {
      case CONTEXT -> {
        agreed.set(refused);
        throw NoAnswerException.tooLong(refusal.toString(), refusal.contextSize());
      }
      case MODEL -> throw NoAnswerException.of(Trouble.REFUSED, "no such model, " + refusal);
      case LIMIT -> left.removeIf(form -> form.limit() == refused.limit());
      case FORMAT -> left.removeIf(form -> form.format() == refused.format());
      case OTHER -> {}
    }
  }

  private void agree(AnswerForm form) {
    agreed.set(form);
    if (!form.equals(said.getAndSet(form))) {
      log.info("{} is asked in {} with {}", settings, protocol, form);
    }
  }

  private void forgetIfGone(NoAnswerException e) {
    if (e.trouble() == Trouble.UNREACHABLE) {
      agreed.set(null);
    }
  }
}
