package dev.courant.dates;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month of a calendar other than the Gregorian one, as its name tells it.
 *
 * @param number from 1
 */
public record CalendarMonth(Calendar calendar, int number) {
  /** A calendar in use for dating articles. */
  public enum Calendar {
    GREGORIAN,
    BUDDHIST,
    PERSIAN,
    ISLAMIC,
    ETHIOPIAN
  }

  /**
   * The month of a name.
   *
   * @param name in lower case
   * @return null where no other calendar has a month of that name
   */
  public static @Nullable CalendarMonth named(String name) {
    return name.isEmpty() || name.charAt(0) < 0x80 ? null : Names.ALL.get(name);
  }

  /** Made when the first word that is not Latin comes. */
  private static final class Names {
    private static final Map<String, CalendarMonth> ALL = new HashMap<>();

    static {
      add(Calendar.PERSIAN, "fa@calendar=persian");
      add(Calendar.PERSIAN, "ps@calendar=persian");
      add(Calendar.PERSIAN, "fa-AF@calendar=persian");
      add(Calendar.ETHIOPIAN, "am@calendar=ethiopic");
      add(Calendar.ETHIOPIAN, "ti@calendar=ethiopic");
      add(Calendar.ISLAMIC, "ar@calendar=islamic");
      add(Calendar.ISLAMIC, "fa@calendar=islamic");
      add(Calendar.ISLAMIC, "ur@calendar=islamic");
    }

    private static void add(Calendar calendar, String locale) {
      DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(locale));
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] months = symbols.getMonths(DateFormatSymbols.FORMAT, width);
        for (int i = 0; i < months.length; i++) {
          String name = months[i].toLowerCase(Locale.ROOT).replace(".", "").strip();
          if (!name.isEmpty() && name.charAt(0) > 0x7F) {
            ALL.putIfAbsent(name, new CalendarMonth(calendar, i + 1));
          }
        }
      }
    }
  }
}
