package gezhi.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.territory.Cities;
import java.util.List;
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
        DemoCity demo = new DemoCity(cities, List.of());
        assertThatThrownBy(demo::afterSingletonsInstantiated)
                .isInstanceOf(RealCityThere.class)
                .hasMessageContaining("real city");
    }
}
