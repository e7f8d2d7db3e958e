package gezhi.cases.rules;

import gezhi.cases.store.AlikeReads;
import gezhi.cases.store.AlikeReads.Reaches;
import gezhi.territory.CityFounded;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts how far apart reports of one problem may lie, from a new city's profile, into its table. */
@Component
class LoadingReach {
    private final AlikeReads store;

    LoadingReach(AlikeReads store) {
        this.store = store;
    }

    @EventListener
    void on(CityFounded founded) {
        List<Map<String, Object>> rules = founded.profile().section("reach");
        for (Map<String, Object> rule : rules) {
            Reaches reaches = new Reaches(number(rule, "citizens"), number(rule, "workers"), number(rule, "days"));
            store.setReaches(String.valueOf(rule.get("category")), reaches, founded.on());
        }
    }

    private static int number(Map<String, Object> rule, String key) {
        return rule.get(key) instanceof Integer number ? number : 0;
    }
}
