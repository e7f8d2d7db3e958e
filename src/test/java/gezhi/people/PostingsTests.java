package gezhi.people;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.people.PostingOutcome.Reason;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@GezhiTest
class PostingsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @Autowired
    private TestCities cities;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Postings postings;

    @Autowired
    private Offices offices;

    private TestCity city;
    private Account account;

    @BeforeEach
    void found() {
        city = cities.fresh();
        account = Scoped.call(
                        city.system(), () -> accounts.create(new Account.Draft("林一", "linyi", null), new Secret.None()))
                .get();
    }

    @Test
    void aRoleIsPostedAtItsOwnLevelOnly() {
        assertThat(refused(Posting.Draft.of(Role.GRID_WORKER, city.county(1)))).isEqualTo(Reason.WRONG_LEVEL);
        assertThat(refused(Posting.Draft.of(Role.DISPATCHER, city.grid()))).isEqualTo(Reason.WRONG_LEVEL);
        assertThat(refused(Posting.Draft.of(Role.ADMINISTRATOR, city.county(1))))
                .isEqualTo(Reason.WRONG_LEVEL);
        assertThat(refused(Posting.Draft.of(Role.DISPATCHER, city.code() + "99")))
                .isEqualTo(Reason.NO_SUCH_DIVISION);
        assertThat(granted(Posting.Draft.of(Role.GRID_WORKER, city.grid() + "001"))
                        .place())
                .as("the head of a building or stairway")
                .isEqualTo("测试" + city.grid() + "001");
        assertThat(granted(Posting.Draft.of(Role.GRID_WORKER, city.grid())).place())
                .isEqualTo("测试" + city.grid());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PUBLIC", "RESIDENT", "SYSTEM"})
    void nobodyIsPostedAsVisitorResidentOrProgram(Role role) {
        assertThat(refused(Posting.Draft.of(role, city.code()))).isEqualTo(Reason.NOT_A_POST);
    }

    @Test
    void aHandlerIsPostedToAStandingOfficeAtItsSeat() {
        Office office = Scoped.call(
                        city.system(),
                        () -> offices.open(new Office.Draft("城管局", "urban-management", city.county(1), null)))
                .get();
        assertThat(refused(Posting.Draft.of(Role.OFFICE_HANDLER, city.county(1))))
                .isEqualTo(Reason.NO_SUCH_OFFICE);
        assertThat(refused(Posting.Draft.handler(city.county(2), office.id()))).isEqualTo(Reason.NO_SUCH_OFFICE);
        assertThat(granted(Posting.Draft.handler(city.county(1), office.id())).place())
                .isEqualTo("城管局");
    }

    @Test
    void theSamePostingIsNotHeldTwiceAtATime() {
        granted(new Posting.Draft(Role.LEADER, city.code(), null, DAY, DAY.plusDays(10)));
        assertThat(refused(new Posting.Draft(Role.LEADER, city.code(), null, DAY.plusDays(9), null)))
                .isEqualTo(Reason.ALREADY_HELD);
        granted(new Posting.Draft(Role.LEADER, city.code(), null, DAY.plusDays(10), null));
        assertThat(refused(new Posting.Draft(Role.LEADER, city.county(1), null, DAY, DAY)))
                .isEqualTo(Reason.ENDS_BEFORE_IT_BEGINS);
    }

    @Test
    void aPostingHoldsFromItsFirstDayUntilItsEnd() {
        Posting posting = granted(Posting.Draft.of(Role.COMMUNITY_DESK, city.community(1, 1, 1)));
        assertThat(Scoped.call(city.system(), () -> postings.listHeld(Role.COMMUNITY_DESK, city.community(1, 1, 1))))
                .containsExactly(posting);
        Scoped.call(city.system(), () -> postings.end(posting.id()));
        assertThat(Scoped.call(city.system(), () -> postings.listHeldBy(account.person())))
                .isEmpty();
        assertThat(Scoped.call(city.system(), () -> postings.listOf(account.person())))
                .hasSize(1);
        assertThat(Scoped.call(city.system(), () -> accounts.journal(account.person())))
                .extracting(entry -> entry.what())
                .containsExactly(Deed.POSTING_ENDED, Deed.POSTED, Deed.REGISTERED);
    }

    @Test
    void aDispatcherSeesThePostingsOfTheirSubtreeOnly() {
        granted(Posting.Draft.of(Role.GRID_WORKER, city.grid()));
        var inside = city.person(Role.DISPATCHER, city.township(1, 1));
        var outside = city.person(Role.DISPATCHER, city.township(2, 1));
        assertThat(Scoped.call(inside, () -> postings.listHeld(Role.GRID_WORKER, city.grid())))
                .hasSize(1);
        assertThat(Scoped.call(outside, () -> postings.listHeld(Role.GRID_WORKER, city.grid())))
                .isEmpty();
    }

    @Test
    void thoseUnderADivisionAreFoundWithIt() {
        Posting grid = granted(Posting.Draft.of(Role.GRID_WORKER, city.grid()));
        assertThat(under(Role.GRID_WORKER, city.code())).containsExactly(grid);
        assertThat(under(Role.GRID_WORKER, city.grid())).containsExactly(grid);
        assertThat(under(Role.GRID_WORKER, city.township(1, 2))).isEmpty();
        assertThat(under(Role.DISPATCHER, city.code())).isEmpty();
    }

    private List<Posting> under(Role role, String division) {
        return Scoped.call(city.system(), () -> postings.listHeldUnder(role, division));
    }

    private Reason refused(Posting.Draft draft) {
        return ((PostingOutcome.Refused) Scoped.call(city.system(), () -> postings.grant(account.person(), draft)))
                .reason();
    }

    private Posting granted(Posting.Draft draft) {
        return Scoped.call(city.system(), () -> postings.grant(account.person(), draft))
                .get();
    }
}
