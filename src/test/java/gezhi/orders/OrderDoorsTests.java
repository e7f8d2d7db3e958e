package gezhi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.orders.loop.Refusal;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.web.SignedIn;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What pages and files say of an order, to each of those who have to do with it and to nobody else. */
@GezhiTest
class OrderDoorsTests extends OrdersFixture {
    @Autowired
    private MockMvc mvc;

    @Test
    void pagesNameNobodyToWhomTheyAreNotNamed() throws Exception {
        UUID order = offered();
        assertThat(page(lin, order)).contains("陪同就医").doesNotContain("陈奶奶", "13800001111", "三栋 502", "膝盖");
        assertThat(page(chen, order)).contains("陈奶奶").doesNotContain("林一");
        assertThat(page(desk, order)).contains("陈奶奶", "13800001111", "林一");
        done(accept(lin, order));
        assertThat(page(lin, order)).contains("陈奶奶", "13800001111", "三栋 502", "膝盖");
        assertThat(page(chen, order)).contains("林一");
        for (Scope stranger : java.util.List.of(
                city.person(Role.RESIDENT, ""),
                city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2)),
                city.person(Role.DISPATCHER, city.code()))) {
            assertThat(answer(stranger, get("/orders/" + order)).getStatus()).isEqualTo(404);
        }
        assertThat(page(city.person(Role.AUDITOR, city.code()), order)).doesNotContain("陈奶奶", "13800001111");
    }

    @Test
    void theListLeavesAsItIsShownAndWithoutNames() throws Exception {
        accepted();
        assertThat(file(desk)).contains("陪同就医").doesNotContain("陈奶奶", "13800001111", "林一", "三栋");
        assertThat(file(chen)).contains("陪同就医");
        assertThat(file(lin)).doesNotContain("陪同就医");
        assertThat(file(city.person(Role.COMMUNITY_DESK, city.community(1, 1, 2))))
                .doesNotContain("陪同就医");
    }

    @Test
    void aSkillThatIsNotOnTheListIsRefused() {
        assertThat(as(chen, () -> orders.place(draft(1, "MAGIC"))))
                .isEqualTo(new OrderOutcome.Refused(new Refusal.NoSuchSkill()));
        done(as(chen, () -> orders.place(draft(1, ""))));
    }

    @Test
    void anEmptyFormIsAnsweredInWords() throws Exception {
        MockHttpServletResponse answer = answer(chen, post("/orders").with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("请选要什么帮助", "至少到社区");
    }

    private String page(Scope who, UUID order) throws Exception {
        return answer(who, get("/orders/" + order)).getContentAsString(StandardCharsets.UTF_8);
    }

    private String file(Scope who) throws Exception {
        return answer(
                        who,
                        post("/exports/orders")
                                .with(csrf())
                                .param("filter", who.role() == Role.COMMUNITY_DESK ? "heap=ALL" : "heap=CURRENT")
                                .param("kind", "CSV")
                                .param("purpose", "例会"))
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(Scope who, MockHttpServletRequestBuilder request) throws Exception {
        SignedIn signedIn =
                As.signedIn(city.code(), who.role(), Objects.requireNonNull(who.person()), who.subtree(), null);
        return mvc.perform(request.with(As.person(signedIn))).andReturn().getResponse();
    }
}
