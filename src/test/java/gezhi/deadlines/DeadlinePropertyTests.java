package gezhi.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every start, allowance and set of hours; the seed is fixed, so a failure can be repeated. */
class DeadlinePropertyTests {
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final long SECONDS = Duration.ofDays(600).toSeconds();

    record Sample(Instant start, int amount, Allowance.Unit unit, WorkingCalendar calendar) {
        Deadline deadline(int amount) {
            return (Deadline) Deadline.from(start, new Allowance(amount, unit), calendar);
        }
    }

    static Stream<Sample> samples() {
        SplittableRandom random = new SplittableRandom(20250101);
        List<WorkingCalendar> calendars = Stream.of(
                        List.of("09:00-12:00", "13:00-17:00"),
                        List.of("08:30-12:00", "14:30-18:00", "19:00-19:30"),
                        List.of("00:00-23:59"))
                .map(WorkingHours::parse)
                .map(WorkingCalendar::china)
                .toList();
        return Stream.generate(() -> new Sample(
                        FIRST.plusSeconds(random.nextLong(SECONDS)),
                        random.nextInt(1, 40),
                        Allowance.Unit.values()[random.nextInt(3)],
                        calendars.get(random.nextInt(calendars.size()))))
                .limit(1000);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void moreTimeIsNeverDueEarlierAndYellowComesFirst(Sample sample) {
        Deadline one = sample.deadline(sample.amount());
        Deadline more = sample.deadline(sample.amount() + 1);
        assertThat(one.yellow()).isAfter(sample.start()).isBefore(one.due());
        assertThat(more.due()).isAfter(one.due());
        assertThat(more.yellow()).isAfter(one.yellow());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aLargerShareNeverComesEarlierAlsoWhenTheDeadlineHasMoved(Sample sample) {
        Deadline first = sample.deadline(sample.amount());
        Instant stop =
                first.start().plus(Duration.between(first.start(), first.due()).dividedBy(3));
        List<Deadline> all = List.of(first, (Deadline) first.extended(50, sample.calendar()), (Deadline)
                first.stopped(stop, stop.plus(Duration.ofDays(3)), sample.calendar()));
        for (Deadline deadline : all) {
            List<Instant> shares = Stream.of(10, 25, 50, 75, 99, 100, 150)
                    .map(percent -> deadline.at(percent, sample.calendar()).orElseThrow())
                    .toList();
            assertThat(shares).isSorted();
            assertThat(shares.getFirst()).isAfter(deadline.start());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aLaterStartIsNeverDueEarlier(Sample sample) {
        Sample later = new Sample(
                sample.start().plus(Duration.ofMinutes(97)), sample.amount(), sample.unit(), sample.calendar());
        assertThat(later.deadline(sample.amount()).due())
                .isAfterOrEqualTo(sample.deadline(sample.amount()).due());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void twoAllowancesOneAfterTheOtherAreTheirSum(Sample sample) {
        Instant first = sample.deadline(sample.amount()).due();
        Sample second = new Sample(first, 7, sample.unit(), sample.calendar());
        assertThat(second.deadline(7).due())
                .isEqualTo(sample.deadline(sample.amount() + 7).due());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingCountedInWorkingTimeIsDueOutsideIt(Sample sample) {
        if (sample.unit() == Allowance.Unit.CALENDAR_MINUTES) {
            return;
        }
        Deadline deadline = sample.deadline(sample.amount());
        for (Instant at : List.of(deadline.yellow(), deadline.due())) {
            ZonedDateTime local = at.atZone(sample.calendar().zone());
            assertThat(sample.calendar().holidays().isWorkingDay(local.toLocalDate()))
                    .isTrue();
            assertThat(sample.calendar().hours().spans()).anyMatch(span -> within(span, local.toLocalTime()));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void workingHoursAddUpToTheAllowance(Sample sample) {
        if (sample.unit() == Allowance.Unit.WORKING_HOURS) {
            Deadline deadline = sample.deadline(sample.amount());
            assertThat(sample.calendar().workBetween(sample.start(), deadline.due()))
                    .contains(Duration.ofHours(sample.amount()));
        }
    }

    private static boolean within(WorkingHours.Span span, LocalTime time) {
        return !time.isBefore(span.from()) && !time.isAfter(span.to());
    }
}
