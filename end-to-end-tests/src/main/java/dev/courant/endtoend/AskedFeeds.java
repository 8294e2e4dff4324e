package dev.courant.endtoend;

import dev.courant.testkit.newsroom.RequestLog.Request;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a newsroom was asked.
 *
 * @param pollsAtOnce polls of a feed that began while another of the same feed was under way
 * @param crowds requests that began while their host had as many under way as one instance may have
 */
record AskedFeeds(long pollsAtOnce, long crowds) {
  /** What the requests tell. */
  static AskedFeeds of(List<Request> requests, Set<String> feeds, int perHost) {
    Map<String, List<Request>> polls =
        requests.stream()
            .filter(request -> feeds.contains(request.address()))
            .collect(Collectors.groupingBy(Request::address));
    Map<String, List<Request>> hosts =
        requests.stream()
            .collect(Collectors.groupingBy(request -> URI.create(request.address()).getHost()));
    return new AskedFeeds(over(polls, 1), over(hosts, perHost));
  }

  private static long over(Map<String, List<Request>> groups, int most) {
    return groups.values().stream().mapToLong(group -> over(group, most)).sum();
  }

  private static long over(List<Request> group, int most) {
    List<Request> inOrder =
        group.stream().sorted(Comparator.comparing(request -> request.underWay().from())).toList();
    long over = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      Request one = inOrder.get(i);
      long before =
          inOrder.subList(0, i).stream()
              .filter(other -> other.underWay().to().isAfter(one.underWay().from()))
              .count();
      over += before >= most ? 1 : 0;
    }
    return over;
  }
}
