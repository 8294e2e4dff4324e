package dev.courant.ingest.fetch;

import java.time.Clock;

/**
 * The parts of this package put together.
 *
 * @param fetcher asks robots.txt where its purpose and the settings say so
 */
record Door(
    Fetcher fetcher, RobotsRules robots, SiteReservations reservations, HttpExchange exchange)
    implements AutoCloseable {

  static Door open(FetchSettings settings, Network network, Clock clock) {
    var hosts = new Hosts(settings);
    var exchange = new HttpExchange(settings, network, clock);
    var polite = new PoliteExchange(exchange, hosts, settings, clock);
    if (!settings.robots()) {
      Fetcher fetcher = new PoliteFetcher(polite, HopGate.OPEN, settings);
      return new Door(fetcher, _ -> RobotsVerdict.ALLOWED, SiteReservations.NONE, exchange);
    }
    var open = new PoliteFetcher(polite, HopGate.OPEN, settings);
    var robots = new RobotsTxt(open, hosts, settings);
    var reservations = new TdmReservations(open);
    return new Door(new PoliteFetcher(polite, robots, settings), robots, reservations, exchange);
  }

  @Override
  public void close() {
    exchange.close();
  }
}
