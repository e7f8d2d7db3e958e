package gezhi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@GezhiTest
class PasswordPageTests {
    private static final String TOO_MANY = "尝试过于频繁";

    @Autowired
    private TestCities cities;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void whoGuessesAtThePresentPasswordIsStoppedAndNobodyElse() {
        String city = cities.fresh().code();
        RequestPostProcessor finder = As.role(city, Role.GRID_WORKER);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(guess(finder)).bodyText().doesNotContain(TOO_MANY);
        }
        assertThat(guess(finder)).bodyText().contains(TOO_MANY);
        assertThat(guess(As.role(city, Role.GRID_WORKER))).bodyText().doesNotContain(TOO_MANY);
    }

    private MvcTestResult guess(RequestPostProcessor person) {
        return mvc.post()
                .uri("/me/password")
                .param("present", "guess")
                .param("password", "another-password-1")
                .with(person)
                .with(csrf())
                .exchange();
    }
}
