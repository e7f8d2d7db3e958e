package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.cases.CalendarOutcome.Changed;
import gezhi.cases.CalendarOutcome.NoSource;
import gezhi.cases.CalendarOutcome.Unreadable;
import gezhi.cases.CalendarOutcome.YearOutOfReach;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.deadlines.Announcement.Flaw;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.support.TestClock.MovableClock;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@GezhiTest
class CalendarsTests {
    private static final String NOTICE = "国务院办公厅通知";
    private static final String OFF = "2027-01-01 2027-01-03\n2027-05-01 2027-05-03\n2027-10-01 2027-10-07";

    @Autowired
    private TestCities cities;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Offices offices;

    @Autowired
    private MovableClock clock;

    private Instant before;
    private TestCity city;
    private Scope keeper;

    @BeforeEach
    void lateInTheYear() {
        before = clock.instant();
        clock.set(Instant.parse("2026-12-31T08:30:00Z"));
        city = cities.fresh();
        keeper = city.person(Role.ADMINISTRATOR, city.code());
    }

    @AfterEach
    void goBack() {
        clock.set(before);
    }

    @Test
    void whatWouldBeDueInAYearThatIsNotKnownWaitsUntilItIsEntered() {
        CaseStories story = new CaseStories(city, cases, offices);
        Outcome.Reported reported = story.after(1);
        Action dispatch = new Action.Dispatch(story.water, "");
        assertThat(story.act(story.dispatcher, reported.caseId(), 2, dispatch))
                .isEqualTo(new Outcome.Refused(new Refusal.NoCalendar(2027)));
        assertThat(announce(OFF, "")).isEqualTo(new Changed());
        assertThat(story.act(story.dispatcher, reported.caseId(), 2, dispatch)).isInstanceOf(Outcome.Done.class);
        CaseFile file = Scoped.call(city.system(), () -> queries.find(reported.caseId()))
                .orElseThrow();
        assertThat(Objects.requireNonNull(file.deadline()).due())
                .as("four working hours from half past four, the holiday and a weekend between")
                .isEqualTo(Instant.parse("2027-01-04T05:30:00Z"));
    }

    @Test
    void theLastEntryOfAYearHolds() {
        announce(OFF, "");
        announce(OFF + "\n2027-01-04", "");
        assertThat(Scoped.call(keeper, calendars::entered)).hasSize(1);
        assertThat(Scoped.call(keeper, calendars::list).getLast().off()).hasSize(3 + 3 + 7 + 1);
    }

    @Test
    void theYearIsMissedFromNovemberOnByItsOwnCityOnly() {
        TestCity other = cities.fresh();
        clock.set(Instant.parse("2026-10-31T15:59:00Z"));
        assertThat(Scoped.call(keeper, calendars::findMissing)).isEmpty();
        clock.set(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(Scoped.call(keeper, calendars::findMissing)).contains(2027);
        announce(OFF, "");
        assertThat(Scoped.call(keeper, calendars::findMissing)).isEmpty();
        assertThat(Scoped.call(other.visitor(), calendars::findMissing)).contains(2027);
    }

    @Test
    void wrongEntriesAreRefusedWithTheReason() {
        assertThat(Scoped.call(keeper, () -> calendars.announce(2028, OFF, "", NOTICE)))
                .isEqualTo(new YearOutOfReach());
        assertThat(Scoped.call(keeper, () -> calendars.announce(2025, OFF, "", NOTICE)))
                .isEqualTo(new YearOutOfReach());
        assertThat(Scoped.call(keeper, () -> calendars.announce(2027, OFF, "", " ")))
                .isEqualTo(new NoSource());
        assertThat(announce("2027-01-01", "")).isEqualTo(new Unreadable(Flaw.FIXED_DAY_MISSING, "2027-05-01"));
        assertThat(Scoped.call(keeper, calendars::entered)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseEntersAYearWhateverTheProgramDoes(Role role) {
        Scope other = role == Role.PUBLIC ? city.visitor() : city.person(role, city.code());
        assertThatThrownBy(() -> Scoped.call(other, () -> calendars.announce(2027, OFF, "", NOTICE)))
                .isInstanceOf(DataAccessException.class);
        assertThat(Scoped.call(keeper, calendars::entered)).isEmpty();
    }

    private CalendarOutcome announce(String off, String worked) {
        return Scoped.call(keeper, () -> calendars.announce(2027, off, worked, NOTICE));
    }
}
