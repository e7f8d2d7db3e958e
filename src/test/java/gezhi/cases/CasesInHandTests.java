package gezhi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.organizations.OfficeOutcome;
import gezhi.organizations.OfficeOutcome.Reason;
import gezhi.organizations.Offices;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GezhiTest
class CasesInHandTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private Cases cases;

    @Autowired
    private Offices offices;

    private CaseStories people;

    @BeforeEach
    void found() {
        people = new CaseStories(cities.fresh(), cases, offices);
    }

    @Test
    void anOfficeWithACaseInHandIsNotClosedByAnAdministratorWhoCannotSeeTheCase() {
        people.after(2);
        assertThat(close()).isEqualTo(new OfficeOutcome.Refused(Reason.STILL_AT_WORK));
    }

    @Test
    void afterItHasFedBackItCanBeClosed() {
        people.after(4);
        assertThat(close()).isInstanceOf(OfficeOutcome.Registered.class);
    }

    private OfficeOutcome close() {
        var administrator = people.city.person(Role.ADMINISTRATOR, people.city.code());
        return Scoped.call(administrator, () -> offices.close(people.water));
    }
}
