package dev.courant.story.copies;

import dev.courant.model.ArticleId;
import dev.courant.model.ArticleSummarized;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a story are copies and which independent account each belongs to: copies of one
 * text, articles that name one origin and outlets of one publisher are one. Immutable.
 */
public final class Sources {
  private final Map<ArticleId, ArticleId> copies = new HashMap<>();
  private final Map<ArticleId, Integer> sources = new HashMap<>();
  private final int count;

  private Sources(List<Provenance> articles) {
    int[] copyOf = Copies.of(articles);
    NamedOutlets outlets = new NamedOutlets(articles);
    Groups groups = new Groups(articles.size());
    Map<String, Integer> bySign = new HashMap<>();
    List<Set<Integer>> named = new ArrayList<>();
    for (int i = 0; i < copyOf.length; i++) {
      Provenance article = articles.get(i);
      int place = i;
      if (copyOf[i] >= 0) {
        groups.join(copyOf[i], i);
      }
      Set<Integer> names = outlets.namedBy(article);
      named.add(names);
      names.forEach(other -> groups.join(other, place));
      signs(article)
          .forEach(sign -> groups.join(bySign.computeIfAbsent(sign, key -> place), place));
    }
    count = number(articles, groups);
    tellCopies(articles, copyOf, named);
  }

  /**
   * Of a story.
   *
   * @param articles members, the earliest seen first
   */
  public static Sources of(List<ArticleSummarized> articles) {
    return ofAll(articles.stream().map(Provenance::of).toList());
  }

  /** The same from what is kept of each. */
  public static Sources ofAll(List<Provenance> articles) {
    return new Sources(articles);
  }

  /** The member whose text this one has, or null where it is a text of its own. */
  public @Nullable ArticleId copyOf(ArticleId article) {
    return copies.get(article);
  }

  /** Which independent account a member belongs to, from 1. */
  public int of(ArticleId article) {
    return sources.getOrDefault(article, 0);
  }

  /** How many independent accounts there are. */
  public int count() {
    return count;
  }

  private static List<String> signs(Provenance article) {
    List<String> signs = new ArrayList<>(article.publisher());
    String origin = article.origin();
    if (origin != null) {
      signs.add("origin " + NamedOutlets.folded(origin));
    }
    return signs;
  }

  private int number(List<Provenance> articles, Groups groups) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      int next = numbers.size() + 1;
      sources.put(articles.get(i).article(), numbers.computeIfAbsent(groups.of(i), group -> next));
    }
    return numbers.size();
  }

  /**
   * The first seen stands for its copies, unless it names the outlet of another of them: then that
   * one does.
   */
  private void tellCopies(List<Provenance> articles, int[] copyOf, List<Set<Integer>> named) {
    Map<Integer, Integer> standsFor = new HashMap<>();
    for (int i = 0; i < copyOf.length; i++) {
      int first = copyOf[i];
      if (first >= 0 && named.get(first).contains(i)) {
        standsFor.putIfAbsent(first, i);
      }
    }
    for (int i = 0; i < copyOf.length; i++) {
      int first = copyOf[i] >= 0 ? copyOf[i] : i;
      int original = standsFor.getOrDefault(first, first);
      if (original != i && (copyOf[i] >= 0 || standsFor.containsKey(i))) {
        copies.put(articles.get(i).article(), articles.get(original).article());
      }
    }
  }

  /** Disjoint sets; each is known by its first member. */
  private static final class Groups {
    private final int[] parent;

    Groups(int size) {
      parent = new int[size];
      for (int i = 0; i < size; i++) {
        parent[i] = i;
      }
    }

    int of(int member) {
      int at = member;
      while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
      }
      return at;
    }

    void join(int one, int other) {
      int a = of(one);
      int b = of(other);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
}
