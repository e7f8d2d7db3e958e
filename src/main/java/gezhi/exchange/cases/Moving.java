package gezhi.exchange.cases;

import gezhi.cases.Categories;
import gezhi.cases.Histories;
import gezhi.cases.PastCase;
import gezhi.cases.Report;
import gezhi.cases.Whereabouts;
import gezhi.cases.loop.Place;
import gezhi.organizations.Offices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Rows on their way, some thousands in a statement. */
    final class Load {
        private static final int MOST = 1000;

        private final Mapping mapping;
        private final String city;
        private final Tally tally;
        private final CategoryBook categoryBook;
        private final OfficeBook officeBook;
        private final List<OldCase> waiting = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
        private int categoriesAdded;

        private Load(Mapping mapping, String city, Tally tally) {
            this.mapping = mapping;
            this.city = city;
            this.tally = tally;
            this.categoryBook = new CategoryBook(mapping.category(), categories.list(), categories.listEnded());
            this.officeBook = new OfficeBook(offices, mapping.office(), city);
        }

        void add(OldCase old) throws RowRefused {
            codes.add(categoryBook.codeOf(old.group(), old.category()));
            waiting.add(old);
            if (waiting.size() == MOST) {
                flush();
            }
        }

        void flush() {
            categories.add(categoryBook
                    .added()
                    .subList(categoriesAdded, categoryBook.added().size()));
            categoriesAdded = categoryBook.added().size();
            List<PastCase> cases = new ArrayList<>();
            for (int i = 0; i < waiting.size(); i++) {
                cases.add(past(waiting.get(i), codes.get(i)));
            }
            Histories.Written written = histories.write(cases);
            tally.written(written.written(), written.known());
            waiting.clear();
            codes.clear();
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
