package gezhi.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.organizations.KindOutcome.Changed;
import gezhi.organizations.KindOutcome.Reason;
import gezhi.organizations.KindOutcome.Refused;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@GezhiTest
class OfficeKindsTests {
    private static final OfficeKind STATION = new OfficeKind("fire-station", "微型消防站", "Fire station");

    @Autowired
    private TestCities cities;

    @Autowired
    private OfficeKinds kinds;

    @Autowired
    private Offices offices;

    private TestCity city;
    private Scope keeper;

    @BeforeEach
    void found() {
        city = cities.fresh();
        keeper = city.person(Role.ADMINISTRATOR, city.code());
    }

    @Test
    void aNewKindCanBeChosenAtOnce() {
        assertThat(add(STATION)).isEqualTo(new Changed());
        assertThat(open("一号站")).isInstanceOf(OfficeOutcome.Registered.class);
        assertThat(Scoped.call(keeper, kinds::list).getLast().offices()).isEqualTo(1);
    }

    @Test
    void aKindThatEndedIsChosenNoMoreAndItsCodeIsNeverUsedAgain() {
        add(STATION);
        assertThat(end("fire-station")).isEqualTo(new Changed());
        assertThat(open("一号站")).isEqualTo(new OfficeOutcome.Refused(OfficeOutcome.Reason.NO_SUCH_KIND));
        assertThat(add(STATION)).isEqualTo(new Refused(Reason.CODE_TAKEN));
        assertThat(end("fire-station")).isEqualTo(new Refused(Reason.NO_SUCH_KIND));
    }

    @Test
    void aKindWithStandingOfficesAndTheLastOneStay() {
        add(STATION);
        open("一号站");
        assertThat(end("fire-station")).isEqualTo(new Refused(Reason.STILL_USED));
        List<KindInUse> all = Scoped.call(keeper, kinds::list);
        all.subList(0, all.size() - 1)
                .forEach(kind -> assertThat(end(kind.code())).isEqualTo(new Changed()));
        OfficeOutcome standing = new OfficeOutcome.Registered(
                Scoped.call(keeper, () -> offices.listUnder(city.code())).getFirst());
        Scoped.call(keeper, () -> offices.close(standing.get().id()));
        assertThat(end("fire-station")).isEqualTo(new Refused(Reason.LAST_ONE));
    }

    @Test
    void wrongEntriesAreRefusedWithTheReason() {
        assertThat(add(new OfficeKind("Fire", "消防", "Fire"))).isEqualTo(new Refused(Reason.BAD_CODE));
        assertThat(add(new OfficeKind("police", "公安", "Police"))).isEqualTo(new Refused(Reason.CODE_TAKEN));
        assertThat(add(new OfficeKind("fire-station", " ", "Fire"))).isEqualTo(new Refused(Reason.NO_NAME));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseWritesKindsWhateverTheProgramDoes(Role role) {
        Scope other = role == Role.PUBLIC ? city.visitor() : city.person(role, city.code());
        assertThatThrownBy(() -> Scoped.call(other, () -> kinds.add(STATION))).isInstanceOf(DataAccessException.class);
        Scoped.call(other, () -> kinds.end("police"));
        assertThat(Scoped.call(keeper, kinds::list)).extracting(KindInUse::code).contains("police");
    }

    private KindOutcome add(OfficeKind kind) {
        return Scoped.call(keeper, () -> kinds.add(kind));
    }

    private KindOutcome end(String code) {
        return Scoped.call(keeper, () -> kinds.end(code));
    }

    private OfficeOutcome open(String name) {
        return Scoped.call(keeper, () -> offices.open(new Office.Draft(name, "fire-station", city.code(), null)));
    }
}
