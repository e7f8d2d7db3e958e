package gezhi.notices.rules;

import gezhi.notices.store.NoticeRuleStore;
import gezhi.platform.rules.RulesAtHand;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the rules of notices at hand. A change on another server is seen within a minute. */
@Component
public class NoticeRulebooks {
    private final RulesAtHand<NoticeRules> rules;

    NoticeRulebooks(NoticeRuleStore store, TransactionOperations transactions, Clock clock) {
        this.rules = new RulesAtHand<>(transactions, clock, (city, on) -> store.read(on));
    }

    /** The rules of today in the city at hand. */
    public NoticeRules current() {
        return rules.current();
    }

    /** Forgets a city's rules after a change. */
    public void changed(String city) {
        rules.changed(city);
    }
}
