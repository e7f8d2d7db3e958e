package gezhi.membership.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.membership.Charges;
import gezhi.membership.Member;
import gezhi.membership.MemberStories;
import gezhi.membership.Members;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.SignedIn;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Pages, files and deeds of the register of members, for every role and for those in charge. */
@GezhiTest
class MemberDoorsTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Charges charges;

    @Autowired
    private Members members;

    private MemberStories story;
    private Member member;

    @BeforeEach
    void enterOne() {
        story = new MemberStories(cities.fresh(), bodies, charges, members);
        member = story.add(story.secretary, story.branch, "测试党员甲");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void aRoleAloneReadsNobodyAndDoesNothing(Role role) throws Exception {
        RequestPostProcessor who = As.role(story.city.code(), role);
        boolean visitor = role == Role.PUBLIC;
        for (String path : List.of("/members", "/members/looks", "/exports/members", "/members/new")) {
            MockHttpServletResponse answer = answer(who, get(path));
            assertThat(answer.getStatus()).as(path).isEqualTo(visitor ? 302 : 200);
            assertThat(answer.getContentAsString(UTF_8)).doesNotContain("测试党员甲");
        }
        String page = "/members/" + member.id();
        for (String path : List.of(page, page + "/edit")) {
            assertThat(answer(who, get(path)).getStatus()).as(path).isEqualTo(visitor ? 302 : 404);
        }
        for (String path : List.of(page, page + "/look")) {
            assertThat(answer(who, post(path).with(csrf())).getStatus())
                    .as(path)
                    .isEqualTo(visitor ? 302 : 404);
        }
        boolean grants = role == Role.ADMINISTRATOR;
        boolean reads = grants || role == Role.AUDITOR;
        assertThat(answer(who, get("/members/charges")).getStatus()).isEqualTo(visitor ? 302 : reads ? 200 : 403);
        assertThat(answer(who, post("/members/charges").with(csrf())).getStatus())
                .isEqualTo(visitor ? 302 : grants ? 409 : 403);
        assertThat(answer(who, get("/pledges/" + story.branch.id())).getStatus())
                .isEqualTo(200);
    }

    @Test
    void aSecretaryReadsTheirBranchAndItsFileHasNothingSealed() throws Exception {
        story.add(story.otherSecretary, story.other, "测试党员乙");
        RequestPostProcessor who = as(story.secretary);
        assertThat(text(who, get("/members"))).contains("测试党员甲").doesNotContain("测试党员乙");
        assertThat(text(as(story.street), get("/members"))).contains("测试党员甲", "测试党员乙");
        String page = text(who, get("/members/" + member.id()));
        assertThat(page).contains("9****************").doesNotContain("13800000000");
        MockHttpServletResponse file = answer(
                who,
                post("/exports/members")
                        .param("kind", "CSV")
                        .param("filter", "")
                        .param("purpose", "核对名册")
                        .with(csrf()));
        assertThat(file.getContentAsString(UTF_8)).contains("测试党员甲").doesNotContain("测试党员乙", "13800000000", "测试路");
    }

    @Test
    void whoClosesABodyReadsHowManyMembersItStillHasAndNoName() throws Exception {
        story.add(story.secretary, story.branch, "测试党员乙");
        MockHttpServletResponse answer = answer(
                as(story.chain.admin),
                post("/bodies/" + story.branch.id() + "/close")
                        .param("version", "1")
                        .param("on", "2026-03-04")
                        .with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(UTF_8)).contains("它还有 2 名党员").doesNotContain("测试党员");
    }

    @Test
    void aMaskedValueSentBackIsRefusedAtItsField() throws Exception {
        MockHttpServletResponse answer = answer(
                as(story.secretary),
                post("/members/" + member.id())
                        .param("version", "1")
                        .param("name", "测试党员甲")
                        .param("kind", "FULL")
                        .param("state", "IN_SERVICE")
                        .param("joinedOn", "2010-07-01")
                        .param("fullOn", "2011-07-01")
                        .param("phone", "138******00")
                        .with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(UTF_8)).contains("手机号带有星号", "href=\"#phone\"");
    }

    @Test
    void aRegistrationThatTheKeeperMayNotKnowStaysWhenTheyCorrectSomethingElse() throws Exception {
        Body hidden = story.elsewhere;
        Member registered = story.add(
                story.secretary, MemberStories.placed(MemberStories.draft(story.branch, "报到者"), "", hidden, false, ""));
        story.chain.change(
                hidden,
                new Body.Draft(
                        hidden.kind(), hidden.name(), hidden.seat(), hidden.superior(), "", false, hidden.validFrom()));
        MockHttpServletResponse answer = answer(
                as(story.secretary),
                post("/members/" + registered.id())
                        .param("version", "1")
                        .param("name", "报到者二")
                        .param("kind", "FULL")
                        .param("state", "IN_SERVICE")
                        .param("joinedOn", "2010-07-01")
                        .param("fullOn", "2011-07-01")
                        .param("registeredAt", "")
                        .with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(302);
        Member after = Scoped.call(story.secretary, () -> members.find(registered.id()))
                .orElseThrow();
        assertThat(after.name()).isEqualTo("报到者二");
        assertThat(after.registeredAt()).isEqualTo(hidden.id());
    }

    @Test
    void aLookShowsItOnceAndTheNextPageIsMaskedAgain() throws Exception {
        String page = "/members/" + member.id();
        MockHttpServletResponse seen = answer(
                as(story.secretary), post(page + "/look").param("purpose", "核对").with(csrf()));
        assertThat(seen.getContentAsString(UTF_8)).contains("13800000000", "本次查看已记录");
        assertThat(Objects.requireNonNull(seen.getHeader("Cache-Control"))).contains("no-store");
        assertThat(text(as(story.secretary), get(page))).contains("核对").doesNotContain("13800000000");
        assertThat(text(As.role(story.city.code(), Role.AUDITOR), get("/members/looks")))
                .contains("核对")
                .doesNotContain("测试党员甲");
    }

    private RequestPostProcessor as(Scope scope) {
        SignedIn who =
                As.signedIn(scope.city(), scope.role(), Objects.requireNonNull(scope.person()), scope.subtree(), null);
        return As.person(who);
    }

    private String text(RequestPostProcessor who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = answer(who, request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse answer(RequestPostProcessor who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(who)).andReturn().getResponse();
    }
}
