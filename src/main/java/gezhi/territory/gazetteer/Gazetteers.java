package gezhi.territory.gazetteer;

import gezhi.platform.Profile;
import gezhi.platform.scope.CityByCity;
import gezhi.platform.scope.Scope;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import gezhi.territory.Cities;
import gezhi.territory.City;
import gezhi.territory.Level;
import gezhi.territory.store.GazetteerStore;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes lists of divisions into the trees of one or many cities: all of a list or nothing. New codes are added, changed names are
 * changed, the same list again changes nothing; what a list lacks is told and left standing, unless it is said to have all ({@link Terms#edition}).
 * What stands under a division that is closed and what hangs on it goes along to what follows it, or nothing of the list is taken.
 */
@Service
public class Gazetteers {
    private final Cities cities;
    private final GazetteerStore store;
    private final Planting planting;
    private final CityByCity cityByCity;
    private final TransactionOperations transactions;

    Gazetteers(
            Cities cities,
            GazetteerStore store,
            Planting planting,
            CityByCity cityByCity,
            TransactionOperations transactions) {
        this.cities = cities;
        this.store = store;
        this.planting = planting;
        this.cityByCity = cityByCity;
        this.transactions = transactions;
    }

    /**
     * Checks every row, and if nothing is wrong writes all of them in one transaction, each city's under the program's own scope in that
     * city. When {@code findings} refuse, nothing has been written.
     */
    public Taken take(List<Entry> entries, Terms terms, Findings findings, Progress progress) {
        ByCity sorted = ByCity.sort(entries, terms, cities.list(), findings);
        return Optional.ofNullable(transactions.execute(status -> {
                    List<CityPlan> plans = check(sorted, terms, findings, progress);
                    if (findings.refuse()) {
                        return Taken.NOTHING;
                    }
                    Taken taken = Taken.of(plans);
                    // whoever calls may have a transaction of their own, and goes on
                    Object before = status.createSavepoint();
                    if (!terms.dryRun()
                            || plans.stream().anyMatch(plan -> !plan.closed().isEmpty())) {
                        taken = write(plans, terms, taken, findings, progress);
                    }
                    if (terms.dryRun() || findings.refuse()) {
                        status.rollbackToSavepoint(before);
                    }
                    return findings.refuse() ? Taken.NOTHING : taken;
                }))
                .orElseThrow();
    }

    private List<CityPlan> check(ByCity sorted, Terms terms, Findings findings, Progress progress) {
        List<CityPlan> plans = new ArrayList<>();
        long seen = 0;
        progress.phase("gazetteer.checking", sorted.size());
        for (Map.Entry<String, List<Entry>> part : sorted.cities().entrySet()) {
            plans.add(check(part.getKey(), part.getValue(), sorted, terms, findings));
            seen += part.getValue().size();
            progress.done(seen);
        }
        return plans;
    }

    private CityPlan check(String code, List<Entry> entries, ByCity sorted, Terms terms, Findings findings) {
        Optional<City> city = sorted.standing(code);
        Profile profile = city.map(there -> Profile.named(there.profile())).orElseGet(terms::foundingProfile);
        Set<Level> levels = EnumSet.noneOf(Level.class);
        profile.<Map<String, Object>>section("levels").keySet().forEach(level -> levels.add(Level.valueOf(level)));
        Lifetimes.Tree tree = city.isEmpty()
                ? new Lifetimes.Tree(Map.of(), Map.of())
                : cityByCity.call(
                        Scope.system(code),
                        () -> new Lifetimes.Tree(store.known(code, deepest(code, entries)), store.successions(code)));
        String founding = city.isPresent() ? null : sorted.nameOf(code);
        List<Entry> whole =
                terms.edition() ? new Edition(code, tree.known(), planting.today(), findings).whole(entries) : entries;
        return new CityCheck(code, levels, tree, planting.today(), findings).check(whole, founding);
    }

    private static Level deepest(String city, List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Level.of(city, entry.code()).stream())
                .max(Level::compareTo)
                .orElse(Level.CITY);
    }

    /** Whether what hangs on closed divisions can go along is seen by doing it; a dry run takes it back. */
    private Taken write(List<CityPlan> plans, Terms terms, Taken counted, Findings findings, Progress progress) {
        Taken taken = counted;
        long written = 0;
        progress.phase(
                "gazetteer.writing",
                plans.stream().mapToLong(plan -> plan.added().size()).sum());
        for (CityPlan plan : plans) {
            Planting.Planted planted = cityByCity.call(Scope.system(plan.city()), () -> planting.plant(plan, terms));
            taken = taken.with(planted.below(), planted.carried());
            planted.carried()
                    .left()
                    .forEach(left -> findings.add(Finding.error(
                            "", 0, "", "gazetteer.left." + left.why(), left.code(), plan.nameOf(left.code()))));
            written += plan.added().size();
            progress.done(written);
        }
        return taken;
    }
}
