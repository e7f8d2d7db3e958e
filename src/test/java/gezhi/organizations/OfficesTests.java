package gezhi.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.organizations.OfficeOutcome.Reason;
import gezhi.organizations.OfficeOutcome.Refused;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@GezhiTest
class OfficesTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Offices offices;

    private TestCity city;

    @BeforeEach
    void found() {
        city = cities.fresh();
    }

    @Test
    void aCityIsFoundedWithTheKindsOfItsProfile() {
        assertThat(Scoped.call(city.visitor(), offices::kinds))
                .extracting(OfficeKind::code)
                .contains("urban-management", "police", "enforcement-team");
    }

    @Test
    void theNearestOfficeOfAKindIsFoundGoingUpFromADivision() {
        Office ofCity = open("城管局", "urban-management", city.code());
        Office ofCounty = open("城管分局", "urban-management", city.county(1));
        assertThat(nearest(city.grid())).isEqualTo(ofCounty.id());
        assertThat(nearest(city.community(2, 1, 1))).isEqualTo(ofCity.id());
    }

    @Test
    void aClosedOfficeIsKeptButNoLongerListed() {
        Office office = open("住建局", "housing", city.code());
        Scoped.call(city.system(), () -> offices.close(office.id()));
        assertThat(Scoped.call(city.visitor(), () -> offices.listUnder(city.code())))
                .isEmpty();
        assertThat(Scoped.call(city.visitor(), () -> offices.get(office.id())).stands())
                .isFalse();
        assertThat(Scoped.call(city.system(), () -> offices.close(office.id())))
                .isEqualTo(new Refused(Reason.NO_SUCH_OFFICE));
        assertThat(open("住建局", "housing", city.code()).id()).isNotEqualTo(office.id());
    }

    @Test
    void anOfficeIsFoundByNameAndSeat() {
        Office office = open("水务局", "water-affairs", city.county(2));
        assertThat(office.label()).isEqualTo("水务局（" + city.county(2) + "）");
        assertThat(Scoped.call(city.visitor(), () -> offices.findLabelled(office.label())))
                .contains(office);
        assertThat(Scoped.call(city.visitor(), () -> offices.findLabelled("水务局")))
                .isEmpty();
    }

    @Test
    void wrongEntriesAreRefusedWithTheReason() {
        Office office = open("公安局", "police", city.code());
        assertThat(refused("公安局", "police", city.code(), null)).isEqualTo(Reason.NAME_TAKEN);
        assertThat(refused(" ", "police", city.code(), null)).isEqualTo(Reason.NO_NAME);
        assertThat(refused("甲", "poets", city.code(), null)).isEqualTo(Reason.NO_SUCH_KIND);
        assertThat(refused("甲", "police", city.code() + "99", null)).isEqualTo(Reason.NO_SUCH_SEAT);
        assertThat(refused("甲", "police", city.code(), UUID.randomUUID())).isEqualTo(Reason.NO_SUCH_PARENT);
        Office below = open("派出所", "police", city.county(1), office.id());
        assertThat(Scoped.call(
                        city.system(),
                        () -> offices.change(office.id(), new Office.Draft("公安局", "police", city.code(), below.id()))))
                .isEqualTo(new Refused(Reason.UNDER_ITSELF));
    }

    @Test
    void theListIsPagedInOrderOfSeat() {
        for (int i = 0; i < 60; i++) {
            open("第" + i + "队", "enforcement-team", city.township(1, 1 + i % 2));
        }
        var first = Scoped.call(city.visitor(), () -> offices.list(city.code(), "", "", ""));
        assertThat(first.rows()).hasSize(50);
        var second = Scoped.call(city.visitor(), () -> offices.list(city.code(), "", "", first.next()));
        assertThat(second.rows()).hasSize(10).doesNotContainAnyElementsOf(first.rows());
        assertThat(Scoped.call(city.visitor(), () -> offices.list(city.code(), "", "第59", ""))
                        .rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyTheAdministratorAndTheProgramKeepTheRegister(Role role) {
        Office office = open("民政局", "civil-affairs", city.code());
        var scope = city.person(role, city.code());
        assertThatThrownBy(() ->
                        Scoped.call(scope, () -> offices.open(new Office.Draft("乙", "police", city.code(), null))))
                .hasStackTraceContaining("row-level security");
        assertThat(Scoped.call(scope, () -> offices.close(office.id()))).isInstanceOf(Refused.class);
    }

    @Test
    void theOfficesOfAnotherCityAreNotSeen() {
        Office office = open("交通局", "transport", city.code());
        assertThat(Scoped.call(cities.fresh().system(), () -> offices.find(office.id())))
                .isEmpty();
    }

    private UUID nearest(String division) {
        return Scoped.call(city.visitor(), () -> offices.findNearest("urban-management", division))
                .orElseThrow()
                .id();
    }

    private Reason refused(String name, String kind, String seat, @Nullable UUID parent) {
        return ((Refused) Scoped.call(city.system(), () -> offices.open(new Office.Draft(name, kind, seat, parent))))
                .reason();
    }

    private Office open(String name, String kind, String seat) {
        return open(name, kind, seat, null);
    }

    private Office open(String name, String kind, String seat, @Nullable UUID parent) {
        return Scoped.call(city.system(), () -> offices.open(new Office.Draft(name, kind, seat, parent)))
                .get();
    }
}
