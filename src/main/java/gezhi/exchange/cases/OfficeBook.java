package gezhi.exchange.cases;

import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the office of ours for each of theirs, by name at the city's own seat; opens those that are not there. */
final class OfficeBook {
    private final Offices offices;
    private final Mapping.OfficeRule rule;
    private final String city;
    private final Map<String, UUID> ids = new HashMap<>();
    private final List<String> added = new ArrayList<>();

    OfficeBook(Offices offices, Mapping.OfficeRule rule, String city) {
        this.offices = offices;
        this.rule = rule;
        this.city = city;
    }

    List<String> added() {
        return added;
    }

    UUID idOf(String name) {
        return ids.computeIfAbsent(name.isEmpty() ? rule.none() : name, this::find);
    }

    private UUID find(String name) {
        return offices.findNamed(name, city).map(Office::id).orElseGet(() -> open(name));
    }

    private UUID open(String name) {
        added.add(name);
        return offices.open(new Office.Draft(name, rule.kind(), city, null))
                .get()
                .id();
    }
}
