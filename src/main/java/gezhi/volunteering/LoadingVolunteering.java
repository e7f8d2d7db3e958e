package gezhi.volunteering;

import gezhi.territory.CityFounded;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the rules and the list of skills of a new city's profile into their tables. */
@Component
class LoadingVolunteering {
    private final VolunteeringRuleStore store;

    LoadingVolunteering(VolunteeringRuleStore store) {
        this.store = store;
    }

    @EventListener
    void on(CityFounded founded) {
        Map<String, Object> section = founded.profile().section("volunteering");
        if (section.get("rules") instanceof Map<?, ?> rules) {
            rules.forEach((key, number) -> store.add(
                    founded.city(),
                    Rules.valueOf(String.valueOf(key)),
                    Integer.parseInt(String.valueOf(number)),
                    founded.on()));
        }
        if (section.get("skills") instanceof List<?> skills) {
            skills.forEach(each -> {
                if (each instanceof Map<?, ?> skill) {
                    store.add(
                            founded.city(),
                            new Skill(
                                    String.valueOf(skill.get("code")),
                                    String.valueOf(skill.get("zh")),
                                    String.valueOf(skill.get("en"))),
                            founded.on());
                }
            });
        }
    }
}
