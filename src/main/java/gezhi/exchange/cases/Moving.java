package gezhi.exchange.cases;

import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.Histories;
import gezhi.cases.PastCase;
import gezhi.cases.Report;
import gezhi.cases.Whereabouts;
import gezhi.cases.loop.Place;
import gezhi.organizations.Offices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Brings understood rows into the city at hand. */
@Component
class Moving {
    private final Categories categories;
    private final Offices offices;
    private final Whereabouts whereabouts;
    private final Histories histories;

    Moving(Categories categories, Offices offices, Whereabouts whereabouts, Histories histories) {
        this.categories = categories;
        this.offices = offices;
        this.whereabouts = whereabouts;
        this.histories = histories;
    }

    Load load(Mapping mapping, String city, Tally tally) {
        return new Load(mapping, city, tally);
    }

    boolean hasOfficeKind(String kind) {
        return offices.kinds().stream().anyMatch(there -> there.code().equals(kind));
    }

    /** What was added may have been taken back with its transaction: categories are to be read anew. */
    void forget() {
        categories.add(List.of());
    }

    private record Waiting(OldCase old, Consumer<RowRefused> otherwise) {}

    /** Rows on their way, some thousands in a statement. */
    final class Load {
        private static final int MOST = 1000;

        private final Mapping mapping;
        private final String city;
        private final Tally tally;
        private final CategoryBook categoryBook;
        private final OfficeBook officeBook;
        private final List<Waiting> waiting = new ArrayList<>();
        private int categoriesAdded;

        private Load(Mapping mapping, String city, Tally tally) {
            this.mapping = mapping;
            this.city = city;
            this.tally = tally;
            this.categoryBook = new CategoryBook(mapping.category(), categories.list(), categories.listEnded());
            this.officeBook = new OfficeBook(offices, mapping.office(), city);
        }

        /** @param otherwise told later when there is no place for the row */
        void add(OldCase old, Consumer<RowRefused> otherwise) {
            waiting.add(new Waiting(old, otherwise));
            if (waiting.size() == MOST) {
                flush();
            }
        }

        /** Rows known already open neither category nor office: those they had may have been renamed or closed since. */
        void flush() {
            Set<String> known = histories.findKnown(
                    mapping.source(),
                    waiting.stream().map(row -> row.old().id()).toList());
            Map<OldCase, String> fresh = new LinkedHashMap<>();
            waiting.stream().filter(row -> !known.contains(row.old().id())).forEach(row -> sort(row, fresh));
            waiting.clear();
            addCategories();
            Histories.Written written = histories.write(fresh.entrySet().stream()
                    .map(row -> past(row.getKey(), row.getValue()))
                    .toList());
            tally.written(written.written(), known.size() + written.known());
        }

        private void sort(Waiting row, Map<OldCase, String> fresh) {
            try {
                fresh.put(
                        row.old(),
                        categoryBook.codeOf(row.old().group(), row.old().category()));
            } catch (RowRefused refused) {
                row.otherwise().accept(refused);
            }
        }

        private void addCategories() {
            List<Category> all = categoryBook.added();
            categories.add(all.subList(categoriesAdded, all.size()));
            categoriesAdded = all.size();
        }

        /** Names of the categories that were not there, classes left out. */
        List<String> newCategories() {
            return categoryBook.added().stream()
                    .filter(category -> category.leaf())
                    .map(category -> category.code() + " " + category.name())
                    .toList();
        }

        List<String> newOffices() {
            return officeBook.added();
        }

        private PastCase past(OldCase old, String category) {
            return new PastCase(
                    mapping.source(),
                    old.id(),
                    Report.Channel.IMPORT,
                    category,
                    place(old),
                    old.words(),
                    Story.due(old),
                    Story.of(old, officeBook.idOf(old.office())));
        }

        /** A point outside every grid and a row without one are kept, at the city itself. */
        private Place place(OldCase old) {
            Optional<Place> found = whereabouts.find(old.point(), old.division(), old.address());
            if (old.point() == null) {
                tally.unplaced();
            } else if (found.isEmpty()) {
                tally.outside();
            }
            return found.orElseGet(() -> new Place(city, old.point(), old.address()));
        }
    }
}
