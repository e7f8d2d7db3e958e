package gezhi.orders;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.notices.Notices;
import gezhi.notices.TellingCalls;
import gezhi.orders.loop.Action.Kind;
import gezhi.platform.scope.Scope;
import gezhi.support.GezhiTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bell rings for the helper who is asked, and for who ordered when somebody accepted, says it is done, or need not come; never for who did it. */
@GezhiTest
class OrderNewsTests extends OrdersFixture {
    @Autowired
    private TellingCalls telling;

    @Autowired
    private Notices notices;

    @Test
    void helperAndOrdererAreToldOfEachOther() {
        UUID order = offered();
        assertThat(told(lin)).containsExactly("ORDER_OFFER");
        assertThat(told(chen)).isEmpty();
        done(accept(lin, order));
        toTheDay();
        done(finish(lin, order, 30));
        done(act(chen, order, Kind.CONFIRM, ""));
        assertThat(told(chen)).containsExactly("ORDER_DONE", "ORDER_ACCEPT");
        assertThat(told(lin)).containsExactly("ORDER_CONFIRM", "ORDER_OFFER");
    }

    @Test
    void whoNeedNotComeIsTold() {
        UUID order = accepted();
        done(act(chen, order, Kind.WITHDRAW, ""));
        assertThat(told(lin)).first().isEqualTo("ORDER_WITHDRAW");
        assertThat(told(chen)).containsExactly("ORDER_ACCEPT");
    }

    private List<String> told(Scope who) {
        telling.tell(city.code());
        return as(who, () -> notices.list(false, "")).rows().stream()
                .map(notice -> notice.fact().event())
                .toList();
    }
}
