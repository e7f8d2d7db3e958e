package gezhi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gezhi.people.SignInExtras;
import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Outside the demonstration there is no sign-in by one click; that there is one inside it, a journey shows. */
@GezhiTest
class NoDemoSignInTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private ApplicationContext context;

    @Test
    void thereIsNoBeanAndNoPageForIt() throws Exception {
        assertThat(context.getBeansOfType(SignInExtras.class)).isEmpty();
        assertThat(context.getBeansOfType(DemoSignInController.class)).isEmpty();
        assertThat(context.getBeansOfType(DemoStep.class)).isEmpty();
        String city = cities.fresh().code();
        mvc.perform(post("/demo/sign-in").param("login", "admin").with(csrf()).with(As.role(city, Role.RESIDENT)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/demo/sign-in").param("login", "admin").with(csrf()).with(As.visitor(city)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/sign-in").with(As.visitor(city)))
                .andExpect(content().string(Matchers.not(Matchers.containsString("demo"))));
    }
}
