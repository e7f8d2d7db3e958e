package gezhi.activities.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A calendar as RFC 5545 wants it: lines end with CR and LF and are folded before their 76th octet, never within a character (3.1); in texts
 * backslash, semicolon, comma and line breaks are escaped (3.3.11), and what no text may hold is left out; times are in UTC (3.3.5, form 2).
 */
final class ICalendar {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** @param name as calendars show it, {@code X-WR-CALNAME} */
    ICalendar(String name) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Gezhi//Activities//ZH");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(name));
    }

    /**
     * An entry.
     *
     * @param uid the same for ever, in every calendar that shows it
     * @param sequence grows with each change
     * @param stamp when it was last changed
     * @param status CONFIRMED, TENTATIVE or CANCELLED
     */
    record Entry(
            String uid,
            int sequence,
            Instant stamp,
            Instant begins,
            Instant ends,
            String summary,
            String location,
            String description,
            String url,
            String status) {}

    void add(Entry entry) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(entry.uid()));
        line("DTSTAMP:" + UTC.format(entry.stamp()));
        line("LAST-MODIFIED:" + UTC.format(entry.stamp()));
        line("SEQUENCE:" + entry.sequence());
        line("DTSTART:" + UTC.format(entry.begins()));
        line("DTEND:" + UTC.format(entry.ends()));
        line("SUMMARY:" + escaped(entry.summary()));
        line("LOCATION:" + escaped(entry.location()));
        if (!entry.description().isEmpty()) {
            line("DESCRIPTION:" + escaped(entry.description()));
        }
        line("URL:" + entry.url());
        line("STATUS:" + entry.status());
        line("END:VEVENT");
    }

    byte[] bytes() {
        return (text + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int width = width(point);
            if (octets + width > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += width;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }

    /** In UTF-8. */
    private static int width(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }

    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            switch (point) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(point);
                case '\n' -> escaped.append("\\n");
                default -> {
                    boolean control = Character.isISOControl(point) && point != '\t';
                    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
                    if (!control && !half) {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
