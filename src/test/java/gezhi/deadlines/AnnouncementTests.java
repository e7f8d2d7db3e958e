package gezhi.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.deadlines.Announcement.Flaw;
import gezhi.deadlines.Announcement.Read;
import gezhi.deadlines.Announcement.Unreadable;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnnouncementTests {
    private static final String OFF = """
            2026-01-01 至 2026-01-03
            2026年2月15日 — 2026年2月23日
            2026/5/1 2026/5/5

            2026-10-01~2026-10-07
            """;

    @Test
    void daysAndRangesAreReadAsPeopleWriteThem() {
        Read read = (Read) Announcement.read(2026, OFF + "2026-06-19\n", "2026-01-04\n2026.2.14\n");
        assertThat(read.calendar().off()).hasSize(3 + 9 + 5 + 7 + 1).contains(LocalDate.of(2026, 2, 20));
        assertThat(read.calendar().daysWorked()).containsExactly(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 2, 14));
    }

    @Test
    void whatCannotBeMeantIsRefusedWithTheLineOrDay() {
        assertFlaw(OFF + "春节\n", "", Flaw.BAD_LINE, "春节");
        assertFlaw(OFF + "2026-02-30\n", "", Flaw.BAD_LINE, "2026-02-30");
        assertFlaw(OFF + "2026-06-21 2026-06-19\n", "", Flaw.BAD_LINE, "2026-06-21 2026-06-19");
        assertFlaw(OFF + "2026-02-01 2026-10-01\n", "", Flaw.BAD_LINE, "2026-02-01 2026-10-01");
        assertFlaw(OFF + "2027-01-01\n", "", Flaw.OTHER_YEAR, "2027-01-01");
        assertFlaw(OFF.replace("2026/5/1 ", ""), "", Flaw.FIXED_DAY_MISSING, "2026-05-01");
        assertFlaw(OFF, "2026-01-05\n", Flaw.WORKED_ON_WEEKDAY, "2026-01-05");
        assertFlaw(OFF, "2026-01-03\n", Flaw.OFF_AND_WORKED, "2026-01-03");
    }

    @Test
    void aYearSaidAnewTakesThePlaceOfWhatWasKnown() {
        Read read = (Read) Announcement.read(2026, OFF, "");
        Holidays said = Holidays.china().with(read.calendar());
        assertThat(said.isWorkingDay(LocalDate.of(2026, 4, 6))).isTrue();
        assertThat(said.isWorkingDay(LocalDate.of(2025, 4, 4))).isFalse();
        assertThat(said.of(2026)).isEqualTo(read.calendar());
    }

    private static void assertFlaw(String off, String worked, Flaw flaw, String words) {
        assertThat(Announcement.read(2026, off, worked)).isEqualTo(new Unreadable(flaw, words));
    }
}
