package dev.courant.ingest.websub;

import java.util.regex.Pattern;

/** The paths of callback addresses on this instance: {@code /websub/<feed id>/<token>}. */
public final class CallbackPaths {
  static final String ROOT = "/websub";

  private static final Pattern PATH =
      Pattern.compile(ROOT + "/[a-z0-9][a-z0-9.-]{0,199}/[A-Za-z0-9_-]{43}");

  private final boolean open;

  /** The paths, if settings open any. */
  public CallbackPaths(WebSubSettings settings) {
    this.open = settings.callback() != null;
  }

  /** Whether a path, as it was sent, has the form of one that hubs may ask without any token. */
  public boolean include(String path) {
    return open && PATH.matcher(path).matches();
  }
}
