package gezhi.shop.loop;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the shop, each step, deed and role tried with everything in order, and each condition broken alone. */
class ShopTableTests {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final Look.Chance CHANCE = new Look.Chance(true, true, true, 1, 0, 1, 10, 10);

    static Stream<Arguments> everyCombination() {
        return Stream.concat(Stream.of((Step) null), Arrays.stream(Step.values()))
                .flatMap(step -> Arrays.stream(Deed.values())
                        .flatMap(deed -> Arrays.stream(Role.values()).map(role -> Arguments.of(step, deed, role))));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void onlyTheRowsOfTheTableAreDone(@Nullable Step step, Deed deed, Role role) {
        boolean row = Table.ROWS.stream()
                .anyMatch(each -> each.from() == step
                        && each.deed() == deed
                        && each.roles().contains(role));
        boolean allowed = Table.allows(deed, look(step, deed, role));
        assertThat(allowed).isEqualTo(row);
        if (step != null && !step.isLive()) {
            assertThat(allowed).as("what has ended stays").isFalse();
        }
    }

    @Test
    void nobodyWhoLooksOnlyReservesAndOnlyTheDeskHandsOver() {
        for (Role role : new Role[] {Role.PUBLIC, Role.AUDITOR, Role.ADMINISTRATOR, Role.SYSTEM}) {
            assertThat(Table.refusal(Deed.RESERVE, look(null, Deed.RESERVE, role)))
                    .contains(Reason.NOT_NOW);
        }
        assertThat(Table.refusal(Deed.HAND_OVER, look(Step.RESERVED, Deed.HAND_OVER, Role.DISPATCHER)))
                .contains(Reason.NOT_NOW);
    }

    @Test
    void eachConditionOfAReservationSaysWhyByItself() {
        assertThat(reserve(new Look.Chance(false, true, true, 1, 0, 1, 10, 10))).isEqualTo(Reason.OFF);
        assertThat(reserve(new Look.Chance(true, false, true, 1, 0, 1, 10, 10))).isEqualTo(Reason.NOT_FOR_YOU);
        assertThat(reserve(new Look.Chance(true, true, false, 1, 0, 1, 10, 10))).isEqualTo(Reason.NOT_OFFERED);
        assertThat(reserve(new Look.Chance(true, true, true, 0, 0, 1, 10, 10))).isEqualTo(Reason.NONE_LEFT);
        assertThat(reserve(new Look.Chance(true, true, true, 1, 1, 1, 10, 10))).isEqualTo(Reason.LIMIT_REACHED);
        assertThat(reserve(new Look.Chance(true, true, true, 1, 0, 1, 9, 10))).isEqualTo(Reason.NOT_ENOUGH);
    }

    @Test
    void eachConditionOfTheDeskSaysWhyByItself() {
        assertThat(desk(Deed.HAND_OVER, false, false, false, 1)).isEqualTo(Reason.NO_SUCH_RESERVATION);
        assertThat(desk(Deed.HAND_OVER, true, true, false, 1)).isEqualTo(Reason.NOT_YOURSELF);
        assertThat(desk(Deed.HAND_OVER, true, false, false, -1)).isEqualTo(Reason.TIME_OVER);
        assertThat(desk(Deed.TAKE_BACK, false, false, false, 1)).isEqualTo(Reason.NO_SUCH_RESERVATION);
        assertThat(desk(Deed.TAKE_BACK, true, true, false, 1)).isEqualTo(Reason.NOT_YOURSELF);
        assertThat(desk(Deed.TAKE_BACK, true, false, true, 1)).isEqualTo(Reason.NOT_WHO_HANDED_OVER);
        assertThat(desk(Deed.TAKE_BACK, true, false, false, -1)).isEqualTo(Reason.TOO_LATE);
        Look.State kept = new Look.State(Step.RESERVED, NOON, null);
        assertThat(Table.refusal(
                        Deed.LAPSE, new Look(new Look.Who(Role.SYSTEM, false, false, false), null, kept, NOON)))
                .as("the last moment is in time")
                .contains(Reason.NOT_YET);
        assertThat(Table.refusal(
                        Deed.CANCEL, new Look(new Look.Who(Role.RESIDENT, false, false, false), null, kept, NOON)))
                .contains(Reason.NO_SUCH_RESERVATION);
    }

    private static Reason reserve(Look.Chance chance) {
        return Table.refusal(
                        Deed.RESERVE, new Look(new Look.Who(Role.RESIDENT, true, false, false), chance, null, NOON))
                .orElseThrow();
    }

    private static Reason desk(Deed deed, boolean keeps, boolean taker, boolean handedOver, int seconds) {
        Instant until = NOON.plusSeconds(seconds);
        Step step = deed == Deed.HAND_OVER ? Step.RESERVED : Step.HANDED_OVER;
        Look.Who who = new Look.Who(Role.COMMUNITY_DESK, taker, keeps, handedOver);
        return Table.refusal(deed, new Look(who, null, new Look.State(step, until, until), NOON))
                .orElseThrow();
    }

    /** With everything in order for that deed. */
    private static Look look(@Nullable Step step, Deed deed, Role role) {
        boolean mine = deed == Deed.RESERVE || deed == Deed.CANCEL;
        Instant until = deed == Deed.LAPSE ? NOON.minusSeconds(1) : NOON;
        return new Look(
                new Look.Who(role, mine, true, false),
                step == null ? CHANCE : null,
                step == null ? null : new Look.State(step, until, NOON),
                NOON);
    }
}
