package gezhi.deadlines;

import static gezhi.deadlines.Allowance.minutes;
import static gezhi.deadlines.Allowance.workingDays;
import static gezhi.deadlines.Allowance.workingHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DeadlineTests {
    private final WorkingCalendar calendar = WorkingCalendar.china();

    @Test
    void minutesRunDayAndNight() {
        Deadline deadline = deadline("2026-02-14T23:30", minutes(60));
        assertThat(deadline.yellow()).isEqualTo(at("2026-02-15T00:18"));
        assertThat(deadline.due()).isEqualTo(at("2026-02-15T00:30"));
    }

    @Test
    void minutesNeedNoCalendar() {
        assertThat(deadline("2031-02-14T23:30", minutes(60)).due()).isEqualTo(at("2031-02-15T00:30"));
    }

    @Test
    void workingHoursPauseAtNoonAndOvernight() {
        Deadline deadline = deadline("2026-11-19T15:00", workingHours(4));
        assertThat(deadline.yellow()).isEqualTo(at("2026-11-20T10:12"));
        assertThat(deadline.due()).isEqualTo(at("2026-11-20T11:00"));
    }

    @Test
    void anHourThatEndsAtNoonIsDueAtNoonNotAfterLunch() {
        assertThat(deadline("2026-11-19T11:00", workingHours(1)).due()).isEqualTo(at("2026-11-19T12:00"));
    }

    @Test
    void workingHoursSkipTheSpringFestivalAndUseTheMakeUpDay() {
        // 13 February 2026 is a Friday, the 14th a worked Saturday, then off until the 24th
        assertThat(deadline("2026-02-13T16:00", workingHours(8)).due()).isEqualTo(at("2026-02-14T17:00"));
        assertThat(deadline("2026-02-13T16:00", workingHours(9)).due()).isEqualTo(at("2026-02-24T10:00"));
    }

    @Test
    void workStartedAtNightBeginsInTheMorning() {
        assertThat(deadline("2026-11-21T03:00", workingHours(2)).due()).isEqualTo(at("2026-11-23T11:00"));
    }

    @Test
    void workingDaysDoNotCountTheDayOfTheStartAndEndAtTheClose() {
        Deadline deadline = deadline("2026-11-19T09:30", workingDays(5));
        assertThat(deadline.yellow()).isEqualTo(at("2026-11-25T17:00"));
        assertThat(deadline.due()).isEqualTo(at("2026-11-26T17:00"));
    }

    @Test
    void oneWorkingDayWarnsAtFourFifthsOfThatDay() {
        // four fifths of seven hours are 5 h 36 min: three in the morning, 2 h 36 min after lunch
        assertThat(deadline("2026-11-19T09:30", workingDays(1)).yellow()).isEqualTo(at("2026-11-20T15:36"));
    }

    @Test
    void anEarlierShareIsCountedFromTheStartInTheSameUnit() {
        assertThat(share("2026-02-14T23:30", minutes(60), 50)).isEqualTo(at("2026-02-15T00:00"));
        assertThat(share("2026-11-19T15:00", workingHours(4), 50)).isEqualTo(at("2026-11-19T17:00"));
        assertThat(share("2026-11-19T09:30", workingDays(1), 50)).isEqualTo(at("2026-11-20T13:30"));
        assertThat(share("2026-11-19T09:30", workingDays(1), 80)).isEqualTo(at("2026-11-20T15:36"));
    }

    @Test
    void anEarlierShareMovesWithTheDeadline() {
        Deadline deadline = deadline("2026-11-19T09:00", workingHours(4));
        Deadline extended = (Deadline) deadline.extended(50, calendar);
        assertThat(extended.at(50, calendar)).contains(at("2026-11-19T14:00"));
        Deadline resumed = (Deadline) deadline.stopped(at("2026-11-19T10:00"), at("2026-11-20T10:00"), calendar);
        assertThat(resumed.at(50, calendar)).contains(at("2026-11-20T11:00"));
        Deadline minutes = (Deadline) deadline("2026-11-19T09:00", minutes(60)).extended(50, calendar);
        assertThat(minutes.at(50, calendar)).contains(at("2026-11-19T10:00"));
    }

    @Test
    void aYearThatIsNotAnnouncedIsARefusal() {
        assertThat(Deadline.from(at("2026-12-30T10:00"), workingDays(2), calendar))
                .isEqualTo(new NoCalendarYear(2027));
        assertThat(Deadline.from(at("2024-05-30T10:00"), workingHours(2), calendar))
                .isEqualTo(new NoCalendarYear(2024));
    }

    @Test
    void aStoppedClockKeepsWhatWasLeft() {
        Deadline deadline = deadline("2026-11-19T09:00", workingHours(7));
        Deadline resumed = (Deadline) deadline.stopped(at("2026-11-19T16:00"), at("2026-11-23T09:00"), calendar);
        assertThat(resumed.due()).isEqualTo(at("2026-11-23T10:00"));
        assertThat(resumed.yellow()).isEqualTo(deadline.yellow());
    }

    @Test
    void aDeadlineMissedBeforeTheClockStoppedStaysMissed() {
        Deadline deadline = deadline("2026-11-19T09:00", workingHours(1));
        assertThat(deadline.stopped(at("2026-11-19T16:00"), at("2026-11-23T09:00"), calendar))
                .isEqualTo(deadline);
    }

    @Test
    void aDeadlineIsBrokenOnlyAfterItsInstant() {
        Deadline deadline = deadline("2026-11-19T09:00", workingHours(1));
        assertThat(deadline.isRedAt(deadline.due())).isFalse();
        assertThat(deadline.isYellowAt(deadline.due())).isTrue();
        assertThat(deadline.isRedAt(deadline.due().plusMillis(1))).isTrue();
    }

    private Instant share(String start, Allowance allowance, int percent) {
        return deadline(start, allowance).at(percent, calendar).orElseThrow();
    }

    private Deadline deadline(String start, Allowance allowance) {
        return (Deadline) Deadline.from(at(start), allowance, calendar);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.CHINA).toInstant();
    }
}
