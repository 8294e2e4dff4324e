package dev.courant.publish.stream;

import dev.courant.publish.log.TopicIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Marks the cursors of one topic of one cluster: a position in another, or in one of the same name
 * that was deleted and made again, means nothing here.
 *
 * @param text eight hexadecimal digits
 */
record TopicTag(String text) {
  private static final Pattern TAG = Pattern.compile("[0-9a-f]{8}");
  private static final char END = '~';

  static TopicTag of(TopicIdentity topic) {
    try {
      byte[] name = (topic.cluster() + "/" + topic.id()).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(name);
      return new TopicTag(HexFormat.of().formatHex(hash, 0, 4));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The word that stands for a position in this topic. */
  String cursor(StreamPosition position) {
    return text + END + position.text();
  }

  /**
   * The position that a cursor stands for; empty where it is a cursor of another topic.
   *
   * @throws IllegalArgumentException where it is no cursor
   */
  Optional<StreamPosition> position(String cursor) {
    int end = cursor.indexOf(END);
    StreamPosition position = StreamPosition.of(cursor.substring(end + 1));
    if (end >= 0 && !TAG.matcher(cursor.substring(0, end)).matches()) {
      throw new IllegalArgumentException("not a cursor: " + cursor);
    }
    boolean ours = end >= 0 && cursor.substring(0, end).equals(text);
    return ours ? Optional.of(position) : Optional.empty();
  }
}
