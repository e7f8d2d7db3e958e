package gezhi.volunteering;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.callouts.CallOutOutcome;
import gezhi.ledger.Book;
import gezhi.ledger.Booking;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import gezhi.volunteering.VolunteeringOutcome.Done;
import gezhi.volunteering.VolunteeringOutcome.NotBooked;
import gezhi.volunteering.VolunteeringOutcome.Reason;
import gezhi.volunteering.VolunteeringOutcome.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of the time, and volunteers in call-outs. */
@GezhiTest
class TimeBankTests extends VolunteeringFixture {
    @Test
    void timeIsGivenWithinTheMonthAndSpentFromAnAgeOn() {
        Scope old = city.person(Role.RESIDENT, "");
        as(old, () -> volunteers.signUp(draft("老陈", community, 1950)));
        String number = as(old, () -> volunteers.findMine()).orElseThrow().number();
        confirmed(600);
        clock.set(start.plusSeconds(86_400));
        assertThat(as(lin, () -> bank.give(new TimeBank.Draft(UUID.randomUUID(), true, number, null, 10, ""))))
                .isEqualTo(new Refused(Reason.NOT_OLD_ENOUGH));
        UUID gift = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(as(lin, () -> bank.give(new TimeBank.Draft(gift, false, number, null, 100, "谢谢"))))
                    .isInstanceOf(Done.class);
        }
        assertThat(minutes(old)).isEqualTo(100);
        assertThat(as(lin, () -> bank.give(new TimeBank.Draft(UUID.randomUUID(), false, number, null, 501, ""))))
                .isEqualTo(new NotBooked(Booking.Reason.BELOW_FLOOR));
        assertThat(as(lin, () -> bank.give(new TimeBank.Draft(UUID.randomUUID(), false, number, null, 1_101, ""))))
                .isEqualTo(new Refused(Reason.MONTH_FULL));
        String mine = as(lin, () -> volunteers.findMine()).orElseThrow().number();
        assertThat(as(lin, () -> bank.give(new TimeBank.Draft(UUID.randomUUID(), false, mine, null, 1, ""))))
                .isEqualTo(new Refused(Reason.NO_SUCH_NUMBER));
        assertThat(as(old, () -> bank.give(new TimeBank.Draft(UUID.randomUUID(), true, mine, null, 40, "买菜"))))
                .isInstanceOf(Done.class);
        assertThat(minutes(lin)).isEqualTo(540);
        UUID pool = done(as(desk, () -> bank.openPool(UUID.randomUUID(), "时间池")));
        assertThat(as(old, () -> bank.give(new TimeBank.Draft(UUID.randomUUID(), true, "", pool, 10, ""))))
                .as("a pool gives no services")
                .isEqualTo(new Refused(Reason.NO_SUCH_NUMBER));
    }

    @Test
    void theDeskGivesOutOfItsPool() {
        confirmed(60);
        UUID pool = done(as(desk, () -> bank.openPool(UUID.randomUUID(), "独居老人时间池")));
        give(lin, pool, 50);
        String number = as(lin, () -> volunteers.findMine()).orElseThrow().number();
        Scope next = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2));
        assertThat(as(next, () -> bank.giveFromPool(UUID.randomUUID(), pool, number, 20, "送餐")))
                .isEqualTo(new NotBooked(Booking.Reason.NOT_YOURS));
        assertThat(as(desk, () -> bank.giveFromPool(UUID.randomUUID(), pool, number, 20, "送餐")))
                .isInstanceOf(Done.class);
        assertThat(minutes(lin)).isEqualTo(30);
        assertThat(as(desk, () -> volunteers.signUp(draft("社区的人", community, 1980))))
                .isInstanceOf(Done.class);
        String own = as(desk, () -> volunteers.findMine()).orElseThrow().number();
        assertThat(as(desk, () -> bank.giveFromPool(UUID.randomUUID(), pool, own, 20, "送餐")))
                .as("nobody gives to themselves")
                .isEqualTo(new Refused(Reason.NO_SUCH_NUMBER));
        UUID issuing = as(city.system(), () -> ledger.issuing(Book.HOURS));
        assertThat(as(desk, () -> bank.giveFromPool(UUID.randomUUID(), issuing, number, 20, "送餐")))
                .as("the city's own account is no pool")
                .isEqualTo(new Refused(Reason.NO_SUCH_NUMBER));
    }

    @Test
    void volunteersWhoAgreedAreCalledOutAndAnswer() {
        Scope street = city.person(Role.DISPATCHER, city.township(1, 1));
        assertThat(as(street, () -> callOuts.start(UUID.randomUUID(), city.community(1, 1, 2), "防汛")))
                .as("nobody there")
                .isInstanceOf(CallOutOutcome.Refused.class);
        var outcome = as(street, () -> callOuts.start(UUID.randomUUID(), city.township(1, 1), "防汛"));
        UUID call = ((CallOutOutcome.Done) outcome).callOut();
        assertThat(as(lin, () -> callOuts.answer(call, true))).isEqualTo(outcome);
        assertThat(as(chen, () -> callOuts.answer(call, true))).isInstanceOf(CallOutOutcome.Refused.class);
        var found = as(street, () -> callOuts.find(call)).orElseThrow();
        assertThat(as(street, () -> callOuts.tallies(found)))
                .extracting(tally -> tally.role() + " " + tally.people() + tally.coming())
                .containsExactly("RESIDENT 11");
        assertThat(as(street, () -> callOuts.names(found)))
                .extracting(named -> named.name())
                .containsExactly("林一");
        Volunteer.Draft enrolled =
                new Volunteer.Draft("陈奶奶", city.community(1, 1, 3), 1950, List.of(), true, true, "当面签字");
        Scope third = city.person(Role.COMMUNITY_DESK, city.community(1, 1, 3));
        as(third, () -> volunteers.enroll(UUID.randomUUID(), enrolled));
        assertThat(as(street, () -> callOuts.start(UUID.randomUUID(), city.community(1, 1, 3), "防汛")))
                .as("whom a desk enrolled has no account to be called by")
                .isInstanceOf(CallOutOutcome.Refused.class);
        as(lin, () -> volunteers.change(volunteer, community, List.of(), false));
        assertThat(as(street, () -> callOuts.start(UUID.randomUUID(), community, "防汛")))
                .as("who no longer agrees is not called")
                .isInstanceOf(CallOutOutcome.Refused.class);
    }
}
