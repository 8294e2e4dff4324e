package dev.courant.story.delivery;

import dev.courant.model.Outlet;
import dev.courant.model.story.Reach;
import dev.courant.story.copies.Provenance;
import dev.courant.story.copies.Sources;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How widely a large story is told: all its members count, not those alone that it lists. */
final class WholeReach {
  private WholeReach() {}

  /**
   * Of a story.
   *
   * @param members all of them
   * @param provenances of those whose texts the log has, the earliest seen first
   */
  static Reach of(List<Member> members, List<Provenance> provenances) {
    return new Reach(
        members.size(),
        outlets(provenances, Outlet::id),
        outlets(provenances, Outlet::country),
        distinct(members, member -> member.language().split("-", 2)[0]),
        Sources.ofAll(provenances).count());
  }

  private static int outlets(
      List<Provenance> provenances, Function<Outlet, @Nullable String> what) {
    return distinct(provenances, one -> what.apply(one.outlet()));
  }

  private static <T> int distinct(List<T> all, Function<T, @Nullable String> what) {
    return (int) all.stream().map(what).filter(Objects::nonNull).distinct().count();
  }
}
