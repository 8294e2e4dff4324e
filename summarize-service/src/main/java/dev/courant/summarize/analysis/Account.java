package dev.courant.summarize.analysis;

import dev.courant.model.Origin;
import dev.courant.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose account it is: who speaks, in what role, and which agencies and outlets it rests on. */
final class Account {
  private static final int NAMES = 4;

  /** A shorter text may leave its sources out for want of space; nothing is made of that. */
  private static final int LONG_ENOUGH = 8;

  /** So many sentences of one speaker make a text that speaker's account. */
  private static final int OF_ONE = 3;

  private final AnalysedText reading;

  Account(AnalysedText reading) {
    this.reading = reading;
  }

  /** Who is quoted or cited. */
  Optional<Statement> speakers(List<Origin> origins) {
    List<Speaker> named =
        reading.speakers().stream()
            .filter(each -> origins.stream().noneMatch(o -> o.name().equals(each.name())))
            .limit(NAMES)
            .toList();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    boolean roles = named.stream().anyMatch(speaker -> speaker.role() != null);
    String language = reading.foreign();
    String opening = roles && language != null ? "In the original " + language + ", it" : "It";
    String text =
        opening + " quotes or cites " + enumerated(named.stream().map(Account::called).toList());
    boolean alone = origins.isEmpty() && named.size() == 1 && isAccountOf(named.getFirst());
    List<String> receipts = named.stream().map(each -> each.sentences().getFirst()).toList();
    return Optional.of(
        new Statement(text + (alone ? ", and nobody else." : "."), distinct(receipts)));
  }

  private boolean isAccountOf(Speaker speaker) {
    return speaker.sentences().size() >= OF_ONE && reading.isOnlyOf(speaker, LONG_ENOUGH);
  }

  /** What it takes its news from. */
  Optional<Statement> origins(List<Origin> origins) {
    List<Origin> named =
        origins.stream().filter(each -> !each.receipts().isEmpty()).limit(NAMES).toList();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    String names = enumerated(named.stream().map(Origin::name).toList());
    List<String> receipts = named.stream().map(origin -> origin.receipts().getFirst()).toList();
    String kind = named.size() == 1 ? " as a source." : " as sources.";
    return Optional.of(new Statement("It names " + names + kind, distinct(receipts)));
  }

  private static String called(Speaker speaker) {
    return speaker.role() == null ? speaker.name() : speaker.name() + " (“" + speaker.role() + "”)";
  }

  private static List<String> distinct(List<String> receipts) {
    Set<String> once = new LinkedHashSet<>(receipts);
    return new ArrayList<>(once);
  }

  /** {@code a, b and c}. */
  private static String enumerated(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.getFirst()
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
