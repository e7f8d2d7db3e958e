package gezhi.activities;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.activities.ActivityOutcome.Refused;
import gezhi.activities.loop.Action;
import gezhi.activities.loop.Recurrence;
import gezhi.activities.loop.Refusal;
import gezhi.activities.loop.SignUp;
import gezhi.activities.loop.Terms;
import gezhi.support.GezhiTest;
import gezhi.volunteering.Volunteer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GezhiTest
class ChangedTermsTests extends ActivitiesFixture {
    @Test
    void whatWasAnnouncedIsMovedToATimeToComeOnly() {
        UUID activity = announced(3);
        Terms terms = terms(3);
        for (Duration away :
                new Duration[] {Duration.ofDays(-2), Duration.ofDays(4000), Duration.ofDays(200_000_000)}) {
            assertThat(change(activity, terms.at(terms.begins().plus(away))))
                    .isEqualTo(new Refused(new Refusal.TimeOutOfRange()));
        }
        assertThat(change(activity, terms.at(terms.begins().plus(Duration.ofDays(1)))))
                .isInstanceOf(ActivityOutcome.Done.class);
    }

    @Test
    void whatFollowsIsChangedInTheSameWayAndKeepsWhatWasNotChangedHere() {
        LocalDate day = LocalDate.ofInstant(terms(3).begins(), clock.getZone());
        done(as(desk, () -> activities.announce(draft(terms(3), Recurrence.WEEKLY, day.plusDays(21)))));
        List<UUID> all = all();
        Terms own = file(desk, all.get(2)).activity().terms();
        done(change(all.get(2), with(own, own.begins(), "老人活动室", 3)));
        done(act(desk, all.get(3), Action.Kind.CANCEL, "放假"));
        Terms later = with(terms(3), terms(3).begins().plus(Duration.ofHours(25)), "文化广场", 5);
        assertThat(as(lin, () -> activities.changeFollowing(all.get(1), 1, UUID.randomUUID(), later)))
                .isInstanceOf(Refused.class);
        Terms second = file(desk, all.get(1)).activity().terms();
        Terms changed = with(second, second.begins().plus(Duration.ofHours(25)), second.address(), 5);
        UUID request = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            done(as(desk, () -> activities.changeFollowing(all.get(1), 1, request, changed)));
        }
        assertThat(file(desk, all.get(0)).activity().terms()).isEqualTo(terms(3));
        assertThat(file(desk, all.get(1)).activity().terms()).isEqualTo(changed);
        assertThat(file(desk, all.get(2)).activity().terms())
                .isEqualTo(with(own, own.begins().plus(Duration.ofHours(25)), "老人活动室", 5));
        assertThat(file(desk, all.get(3)).activity().terms().places())
                .as("cancelled")
                .isEqualTo(3);
    }

    @Test
    void whereOneThatFollowsCannotBeChangedNoneIs() {
        LocalDate day = LocalDate.ofInstant(terms(3).begins(), clock.getZone());
        done(as(desk, () -> activities.announce(draft(terms(3), Recurrence.WEEKLY, day.plusDays(7)))));
        List<UUID> all = all();
        joined(lin, all.get(1));
        joined(volunteer("吴二"), all.get(1));
        Terms fewer = with(terms(3), terms(3).begins(), "文化广场", 1);
        assertThat(as(desk, () -> activities.changeFollowing(all.get(0), 1, UUID.randomUUID(), fewer)))
                .isEqualTo(new Refused(new Refusal.InSeries(
                        terms(3).begins().plus(Duration.ofDays(7)), new Refusal.PlacesOutOfRange())));
        assertThat(file(desk, all.get(0)).activity().terms().places()).isEqualTo(3);
    }

    @Test
    void theDeskSignsUpWhoHasNoAccountByTheirNumberAndNobodyElse() {
        UUID helper = UUID.randomUUID();
        as(
                desk,
                () -> volunteers.enroll(
                        helper, new Volunteer.Draft("老陈", community, 1950, List.of(), false, true, "当面签字")));
        String number = as(desk, () -> volunteers.find(helper)).orElseThrow().number();
        String ofLin = as(lin, () -> volunteers.findMine()).orElseThrow().number();
        UUID activity = announced(3);
        done(as(desk, () -> activities.signUpByNumber(activity, UUID.randomUUID(), " " + number + " ")));
        assertThat(file(desk, activity).activity().signUps())
                .extracting(SignUp::name)
                .containsExactly("老陈");
        assertThat(as(desk, () -> activities.signUpByNumber(activity, UUID.randomUUID(), number)))
                .isEqualTo(new Refused(new Refusal.SignedUpAlready()));
        assertThat(as(desk, () -> activities.signUpByNumber(activity, UUID.randomUUID(), ofLin)))
                .isEqualTo(new Refused(new Refusal.SignsUpThemselves()));
        for (String none : new String[] {"", "00000000", "x"}) {
            assertThat(as(desk, () -> activities.signUpByNumber(activity, UUID.randomUUID(), none)))
                    .isEqualTo(new Refused(new Refusal.NoSuchVolunteer()));
        }
        assertThat(as(lin, () -> activities.signUpByNumber(activity, UUID.randomUUID(), number)))
                .as("only the desk keeps the register")
                .isEqualTo(new Refused(new Refusal.NoSuchVolunteer()));
    }

    private List<UUID> all() {
        return as(desk, () -> queries.list(ActivityQueries.Heap.UPCOMING, community, "")).rows().stream()
                .map(ActivityRow::id)
                .toList();
    }

    private static Terms with(Terms terms, Instant begins, String address, int places) {
        Terms moved = terms.at(begins);
        return new Terms(
                moved.title(),
                moved.words(),
                moved.audience(),
                address,
                moved.contact(),
                moved.begins(),
                moved.ends(),
                places,
                moved.minutes());
    }
}
