package dev.courant.ingest.fetch;

import com.ibm.icu.text.IDNA;
import java.net.Inet6Address;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one form in which this package compares hosts: lower-case ASCII (UTS #46), without brackets
 * and final dot; IP addresses as the JDK writes them. Numbers in any form but four plain decimals
 * are refused, so that no resolver gets to read {@code 0x7f.1} or {@code 2130706433} its own way.
 */
final class HostName {
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);
  private static final int MAX_LENGTH = 253;
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63}){0,126}");
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

  private HostName() {}

  static String normalise(String host) throws FetchFailure {
    return host.startsWith("[") && host.endsWith("]")
        ? ipv6(host.substring(1, host.length() - 1))
        : name(host);
  }

  private static String ipv6(String literal) throws FetchFailure {
    if (literal.length() > 45 || !literal.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      throw bad(literal);
    }
    try {
      return Inet6Address.ofLiteral(literal).getHostAddress();
    } catch (IllegalArgumentException _) {
      throw bad(literal);
    }
  }

  private static String name(String host) throws FetchFailure {
    String ascii = ascii(host);
    String plain = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    boolean usable = plain.length() <= MAX_LENGTH && NAME.matcher(plain).matches();
    if (!usable || (ENDS_IN_NUMBER.matcher(plain).matches() && !IPV4.matcher(plain).matches())) {
      throw bad(host);
    }
    return plain;
  }

  private static String ascii(String host) throws FetchFailure {
    if (host.chars().allMatch(c -> c < 128)) {
      return host.toLowerCase(Locale.ROOT);
    }
    if (host.length() > MAX_LENGTH) {
      throw bad(host);
    }
    var info = new IDNA.Info();
    String ascii = UTS46.nameToASCII(host, new StringBuilder(), info).toString();
    if (info.hasErrors()) {
      throw bad(host);
    }
    return ascii.toLowerCase(Locale.ROOT);
  }

  private static FetchFailure bad(String host) {
    String shown = host.length() > 80 ? host.substring(0, 80) + "..." : host;
    return new FetchFailure(FailureReason.BAD_ADDRESS, "not a host: " + shown);
  }
}
