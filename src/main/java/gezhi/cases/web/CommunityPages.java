package gezhi.cases.web;

import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.loop.Step;
import gezhi.people.People;
import gezhi.people.Posting;
import gezhi.people.Postings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Division;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A community at a glance: its desk, its grids, who is posted to each, and what is open there. */
@Component
class CommunityPages {
    private final Places places;
    private final Postings postings;
    private final People people;
    private final CaseQueries queries;

    CommunityPages(Places places, Postings postings, People people, CaseQueries queries) {
        this.places = places;
        this.postings = postings;
        this.people = people;
        this.queries = queries;
    }

    /** @param desk names of those at the desk */
    record Page(String name, List<String> desk, List<Grid> grids) {}

    /** @param workers names of those posted to it today; empty when nobody is, which the page says */
    record Grid(String code, String name, List<String> workers, long toCollect, long handled, long toVerify) {}

    /** Of the community at hand. */
    Page page() {
        String here = Scoped.current().subtree();
        List<Posting> desk = postings.listHeld(Role.COMMUNITY_DESK, here);
        List<Posting> workers = postings.listHeldUnder(Role.GRID_WORKER, here);
        Map<UUID, String> names = people.names(java.util.stream.Stream.concat(desk.stream(), workers.stream())
                .<@Nullable UUID>map(Posting::person)
                .collect(Collectors.toSet()));
        List<Grid> grids = places.under(here).stream()
                .map(grid -> grid(grid, workers, names))
                .toList();
        return new Page(places.words(here), named(desk, names), grids);
    }

    private Grid grid(Division grid, List<Posting> workers, Map<UUID, String> names) {
        CaseFilter there = CaseFilter.ALL.division(grid.code());
        return new Grid(
                grid.code(),
                grid.name(),
                named(
                        workers.stream()
                                .filter(each -> each.division().equals(grid.code()))
                                .toList(),
                        names),
                queries.count(there.steps(Step.DISCOVERED)),
                queries.count(there.steps(Step.COLLECTED, Step.DISPATCHED, Step.HANDLING, Step.PARKED)),
                queries.count(there.steps(Step.FED_BACK)));
    }

    private static List<String> named(Collection<Posting> posted, Map<UUID, String> names) {
        return posted.stream()
                .map(each -> names.getOrDefault(each.person(), ""))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }
}
