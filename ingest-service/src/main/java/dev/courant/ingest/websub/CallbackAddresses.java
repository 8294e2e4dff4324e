package dev.courant.ingest.websub;

import java.net.URI;

/** The addresses under which hubs reach any of the instances, one for each feed. */
record CallbackAddresses(URI root, HubKeys keys) {
  String of(String feedId) {
    String start = root.toString().replaceFirst("/+$", "");
    return start + "/" + feedId + "/" + keys.token(feedId);
  }
}
