package gezhi.whistles;

import gezhi.deadlines.Allowance;
import gezhi.territory.CityFounded;
import gezhi.territory.Level;
import gezhi.whistles.store.SituationStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the situations and numbers of a new city's profile into their tables. */
@Component
class LoadingSituations {
    private final SituationStore store;

    LoadingSituations(SituationStore store) {
        this.store = store;
    }

    @EventListener
    void on(CityFounded founded) {
        Map<String, Object> section = founded.profile().section("whistles");
        store.add(founded.city(), situations(section, founded.on()));
        store.addNumbers(founded.city(), numbers(section), founded.on());
    }

    @SuppressWarnings("unchecked")
    private static List<Situation> situations(Map<String, Object> section, LocalDate on) {
        return ((List<Map<String, Object>>) section.getOrDefault("situations", List.of()))
                .stream().map(written -> situation(written, on)).toList();
    }

    @SuppressWarnings("unchecked")
    private static Situation situation(Map<String, Object> written, LocalDate on) {
        return new Situation(
                String.valueOf(written.get("code")),
                String.valueOf(written.get("zh")),
                String.valueOf(written.get("en")),
                Allowance.parse(String.valueOf(written.get("allow"))),
                ((List<String>) written.getOrDefault("by", List.of()))
                        .stream().map(Level::valueOf).collect(Collectors.toSet()),
                (List<String>) written.getOrDefault("kinds", List.of()),
                on);
    }

    @SuppressWarnings("unchecked")
    private static Map<WhistleNumbers.Name, BigDecimal> numbers(Map<String, Object> section) {
        Map<WhistleNumbers.Name, BigDecimal> numbers = new EnumMap<>(WhistleNumbers.Name.class);
        ((Map<String, Object>) section.getOrDefault("numbers", Map.of()))
                .forEach((name, amount) ->
                        numbers.put(WhistleNumbers.Name.valueOf(name), new BigDecimal(String.valueOf(amount))));
        return numbers;
    }
}
