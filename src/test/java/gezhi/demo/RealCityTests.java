package gezhi.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.territory.Cities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GezhiTest
class RealCityTests {
    @Autowired
    private TestCities standing;

    @Autowired
    private Cities cities;

    @Test
    void theDemonstrationDoesNotStartWhereARealCityLives() {
        standing.fresh();
        NoRealCity demo = new NoRealCity(cities);
        assertThatThrownBy(demo::afterSingletonsInstantiated)
                .isInstanceOf(RealCityThere.class)
                .hasMessageContaining("real city");
    }
}
