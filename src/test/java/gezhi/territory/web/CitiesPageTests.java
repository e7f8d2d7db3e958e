package gezhi.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestCities.TestCity;
import gezhi.territory.City;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Several cities in one installation: a visitor says which one they look at. */
@GezhiTest
class CitiesPageTests {
    @Autowired
    private TestCities cities;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aVisitorChoosesACityAndSeesItFromThenOn() throws Exception {
        cities.fresh();
        TestCity second = cities.fresh();
        MvcTestResult chosen = mvc.post()
                .uri("/cities")
                .param("code", second.code())
                .with(csrf())
                .exchange();
        assertThat(chosen).hasStatus(302).hasRedirectedUrl("/");
        Cookie cookie = Objects.requireNonNull(chosen.getResponse().getCookie("city"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(mvc.get().uri("/divisions/" + second.code()).cookie(cookie)).hasStatusOk();
    }

    @Test
    void aCityThatIsNotThereCannotBeChosen() {
        assertThat(mvc.post().uri("/cities").param("code", "9999").with(csrf())).hasStatus(404);
    }

    @Test
    void aCityIsFoundByPartOfItsNameOrTheStartOfItsCode() throws Exception {
        TestCity city = cities.fresh();
        assertThat(mvc.get().uri("/cities?q=" + city.code())).bodyText().contains(city.code());
        assertThat(mvc.get().uri("/cities?q=nothing-is-called-so")).bodyText().contains("没有找到");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void onlyVisitorsAreOfferedAnotherCity(Role role) throws Exception {
        cities.fresh();
        TestCity city = cities.fresh();
        var page = mvc.get().uri("/cities").with(As.role(city.code(), role)).exchange();
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getContentAsString().contains("href=\"/cities\""))
                .isEqualTo(role == Role.PUBLIC);
    }

    @Test
    void manyCitiesComeAPageAtATime() {
        List<City> country = IntStream.range(1000, 1120)
                .mapToObj(code -> new City(String.valueOf(code), "市" + code, "putian", false))
                .toList();
        CitiesPage first = CitiesPage.of(country, " ", "");
        CitiesPage second =
                CitiesPage.of(country, "", Objects.requireNonNull(first.cities().next()));
        assertThat(first.cities().rows()).hasSize(50);
        assertThat(second.cities().rows().getFirst().code()).isEqualTo("1050");
        assertThat(CitiesPage.of(country, "市111", "").cities().rows()).hasSize(10);
        assertThat(CitiesPage.of(country, "", "1119").cities().isEmpty()).isTrue();
    }
}
