package gezhi.bodies.web;

import gezhi.bodies.Coverage;
import gezhi.platform.Profile;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.City;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** The figures that a city's report publishes, from section {@code published} of its profile, beside those that the register yields. */
@Component
class PublishedFigures {
    private final Cities cities;

    PublishedFigures(Cities cities) {
        this.cities = cities;
    }

    private enum Figure {
        GRIDS(Coverage.Totals::grids),
        UNITS(Coverage.Totals::units),
        BRANCHES(Coverage.Totals::branches),
        GROUPS(Coverage.Totals::groups);

        private final ToLongFunction<Coverage.Totals> computed;

        Figure(ToLongFunction<Coverage.Totals> computed) {
            this.computed = computed;
        }
    }

    /** @param key of what is counted, {@code bodies.published-figure.<key>} */
    record Line(String key, long published, long computed) {}

    List<Line> beside(Coverage.Totals totals) {
        Map<String, Integer> published = cities.find(Scoped.current().city())
                .map(City::profile)
                .map(Profile::named)
                .map(profile -> profile.<Map<String, Integer>>section("published"))
                .orElse(Map.of());
        return Arrays.stream(Figure.values())
                .filter(figure -> published.containsKey(figure.name()))
                .map(figure -> new Line(
                        "bodies.published-figure." + figure,
                        published.getOrDefault(figure.name(), 0),
                        figure.computed.applyAsLong(totals)))
                .toList();
    }
}
