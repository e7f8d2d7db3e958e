package gezhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import gezhi.support.TestClock.MovableClock;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every path of the pages of the ledger, for every role. */
@GezhiTest
class LedgerDoorsTests {
    private static final Instant WEDNESDAY_TEN = Instant.parse("2026-03-04T02:00:00Z");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    private LedgerFixture books;
    private UUID transfer;

    @BeforeEach
    void openBooks() {
        clock.set(WEDNESDAY_TEN);
        books = new LedgerFixture(cities.fresh(), ledger);
        transfer = books.give(books.linAccount, 95);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void pagesAreForThoseWhoMayReadThem(Role role) throws Exception {
        RequestPostProcessor who = As.role(books.city.code(), role, books.city.community(1, 1, 1), null);
        boolean desk = role == Role.COMMUNITY_DESK;
        boolean all = role == Role.AUDITOR;
        int closed = role == Role.PUBLIC ? 302 : 403;
        int hidden = role == Role.PUBLIC ? 302 : role == Role.SYSTEM ? 200 : 404;
        assertThat(status("/book", who)).isEqualTo(role == Role.PUBLIC ? 302 : 200);
        assertThat(status("/ledger", who)).isEqualTo(desk || all ? 200 : closed);
        assertThat(status("/ledger/accounts/" + books.linAccount, who)).isEqualTo(desk || all ? 200 : hidden);
        assertThat(status("/ledger/transfers/" + transfer, who)).isEqualTo(desk || all ? 200 : hidden);
        assertThat(status("/ledger/reports", who)).isEqualTo(all ? 200 : closed);
    }

    @Test
    void theOwnerReadsEveryEntryAndTheBalanceOfADay() throws Exception {
        RequestPostProcessor lin = As.person(
                As.signedIn(books.city.code(), Role.RESIDENT, Objects.requireNonNull(books.lin.person()), "", null));
        assertThat(perform("/book", lin).getContentAsString()).contains("1 小时 35 分钟", "志愿服务");
        for (String day : List.of("2026-03-03", "2026-03-04")) {
            assertThat(perform("/ledger/accounts/" + books.linAccount + "?on=" + day, lin)
                            .getContentAsString())
                    .contains("截至 " + day + " 结束时的余额：" + (day.endsWith("4") ? "1 小时 35 分钟" : "0 分钟"));
        }
        for (String noDay : List.of("x", "%2B999999999-12-31", "-0001-01-01")) {
            assertThat(status("/ledger/accounts/" + books.linAccount + "?on=" + noDay, lin))
                    .isEqualTo(200);
        }
        UUID pool = books.account(AccountKind.POOL, UUID.randomUUID(), books.city.community(1, 1, 1));
        assertThat(status("/ledger/accounts/" + pool, lin)).isEqualTo(404);
        assertThat(perform("/ledger/transfers/" + transfer + "?lang=en", lin).getContentAsString())
                .contains("+1 h 35 min", "Only accounts that you may see");
    }

    private int status(String path, RequestPostProcessor who) throws Exception {
        return perform(path, who).getStatus();
    }

    private MockHttpServletResponse perform(String path, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(URI.create(path)).with(who)).andReturn().getResponse();
    }
}
