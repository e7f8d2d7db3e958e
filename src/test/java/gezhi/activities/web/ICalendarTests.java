package gezhi.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** RFC 5545, 3.1 (folding) and 3.3.11 (escaping). */
class ICalendarTests {
    private static String written(String words) {
        ICalendar calendar = new ICalendar("社区");
        calendar.add(new ICalendar.Entry(
                "1@3503.gezhi",
                2,
                Instant.parse("2026-03-01T00:00:00Z"),
                Instant.parse("2026-03-05T01:00:00Z"),
                Instant.parse("2026-03-05T03:00:00Z"),
                words,
                "文化广场",
                "",
                "https://gezhi.example/activities/3503/1",
                "CANCELLED"));
        return new String(calendar.bytes(), StandardCharsets.UTF_8);
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    @Test
    void anEntrySaysWhatIsNeeded() {
        assertThat(written("清洁家园"))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .contains(
                        "\r\nDTSTART:20260305T010000Z\r\nDTEND:20260305T030000Z\r\nSUMMARY:清洁家园\r\n",
                        "\r\nDTSTAMP:20260301T000000Z\r\n",
                        "\r\nSEQUENCE:2\r\n",
                        "\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void textsAreEscaped() {
        assertThat(ICalendar.escaped("a\\b;c,d\r\ne\nf\rg:h\"i\u0007")).isEqualTo("a\\\\b\\;c\\,d\\ne\\nf\\ng:h\"i");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
        Random random = new Random(11);
        String[] some = {"a", "，", "社", "é", "🏮", " ", ";", "\\"};
        for (int i = 0; i < 500; i++) {
            StringBuilder words = new StringBuilder();
            int length = random.nextInt(120);
            for (int j = 0; j < length; j++) {
                words.append(some[random.nextInt(some.length)]);
            }
            String text = written(words.toString());
            assertThat(text.split("\r\n"))
                    .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                    .noneMatch(line -> line.contains("\n") || line.contains("\uFFFD"));
            assertThat(unfolded(text)).contains("\r\nSUMMARY:" + ICalendar.escaped(words.toString()) + "\r\n");
        }
    }
}
