package gezhi.demo;

import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.Histories;
import gezhi.cases.PastCase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Made-up cases of the last twelve months all over the city, and open ones at every step where the demonstration's people work. */
@Component
@Profile("demo")
class DemoCases implements DemoStep {
    /** The street in which the demonstration's people work; where it is not part of the tree, the first township of the first county. */
    private static final String HOME = "350302001";

    private static final int BATCH = 2_000;

    private final Histories histories;
    private final CaseQueries queries;
    private final DemoPlaces places;
    private final DemoStaff staff;
    private final DemoSettings settings;

    DemoCases(Histories histories, CaseQueries queries, DemoPlaces places, DemoStaff staff, DemoSettings settings) {
        this.histories = histories;
        this.queries = queries;
        this.places = places;
        this.staff = staff;
        this.settings = settings;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String name() {
        return "cases";
    }

    /** All or nothing: a start that is killed half way leaves no half-told city behind. */
    @Override
    @Transactional
    public void fill(String city) {
        if (queries.count(CaseFilter.ALL) > 0) {
            return;
        }
        DemoStories stories = new DemoStories(staff.offices(city), staff.cast(city), places.now());
        List<PastCase> cases = new ArrayList<>();
        places.sample(city, "settled", settings.small() ? 300 : 6_000)
                .forEach(site -> cases.add(stories.settled(site)));
        places.sample(city, "open", settings.small() ? 30 : 240).forEach(site -> cases.add(stories.open(site)));
        String street = places.find(HOME).orElseGet(() -> places.first(places.first(city)));
        String community = places.first(street);
        places.sample(street, "street", settings.small() ? 60 : 140).forEach(site -> cases.add(stories.open(site)));
        places.sample(community, "community", 30).forEach(site -> cases.add(stories.open(site)));
        places.sample(places.first(community), "grid", 18).forEach(site -> cases.add(stories.open(site)));
        for (int from = 0; from < cases.size(); from += BATCH) {
            histories.write(cases.subList(from, Math.min(cases.size(), from + BATCH)));
        }
    }
}
