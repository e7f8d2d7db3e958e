package gezhi.dashboards.web;

import gezhi.territory.Level;
import java.util.List;
import java.util.Map;

/** @param levels how many divisions of each level the city has, from the top */
record HomePage(List<Count> levels) {

    record Count(String key, int divisions) {}

    static HomePage of(Map<Level, Integer> counts) {
        return new HomePage(counts.entrySet().stream()
                .map(count -> new Count("level." + count.getKey(), count.getValue()))
                .toList());
    }
}
