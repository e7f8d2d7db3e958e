package gezhi.cases;

import gezhi.cases.alike.Experience;
import gezhi.cases.alike.Likeness;
import gezhi.cases.alike.Reach;
import gezhi.cases.alike.Sighting;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Step;
import gezhi.cases.store.AlikeReads;
import gezhi.cases.store.AlikeReads.Near;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Which open cases may be about the same problem as a report or a case, the likeliest first. Staff see what their scope shows them;
 * others what the public may know. It only puts in order: people decide ({@link Merging}).
 */
@Service
public class Duplicates {
    private static final int COARSE_METRES = 100;

    /** More than a person looks through. */
    private static final int SHOWN = 3;

    private static final UUID NO_CASE = new UUID(0, 0);

    /** In the Gulf of Guinea: of a case that has no position. */
    private static final Place.Point NOWHERE = new Place.Point(0, 0);

    private final AlikeReads reads;
    private final CaseQueries queries;
    private final Categories categories;
    private final Clock clock;

    Duplicates(AlikeReads reads, CaseQueries queries, Categories categories, Clock clock) {
        this.reads = reads;
        this.queries = queries;
        this.categories = categories;
        this.clock = clock;
    }

    /** For a report about to be sent; empty for a category that is not known or never public. */
    public List<Alike> listFor(String category, Place.Point point, String words) {
        Optional<Category> known = categories.find(category);
        if (known.isEmpty()) {
            return List.of();
        }
        Sighting here = new Sighting(known.get(), point, clock.instant(), words);
        Scope scope = Scoped.current();
        if (isStaff(scope.role())) {
            return found(here, NO_CASE, true);
        }
        return !categories.privacy(category).listed()
                ? List.of()
                : Scoped.call(Scope.system(scope.city()), () -> forPublic(found(here, NO_CASE, false)));
    }

    /** For a case that is looked at. Where it or the other has no position, the same address in the same division counts as the same spot. */
    public List<Alike> listFor(CaseRow row) {
        boolean staff = isStaff(Scoped.current().role());
        return categories
                .findEver(row.category())
                .map(category -> found(category, row, staff))
                .orElse(List.of());
    }

    private List<Alike> found(Category category, CaseRow row, boolean staff) {
        Place.Point point = row.place().point();
        Sighting here = new Sighting(category, point == null ? NOWHERE : point, row.received(), row.words());
        Reach reach = reads.reaches(category.code(), LocalDate.now(clock)).of(staff);
        Stream<Near> near = point == null ? Stream.empty() : reads.around(here, reach, row.id()).stream();
        return alike(here, Stream.concat(near, atAddress(row, here, reach).stream()), reach);
    }

    private List<Near> atAddress(CaseRow row, Sighting here, Reach reach) {
        String address = row.place().address();
        return address.isEmpty()
                ? List.of()
                : reads.atAddress(
                        row.place().division(),
                        address,
                        here.point().equals(NOWHERE),
                        here.at().minus(reach.time()),
                        row.id());
    }

    /** The small first photo of a case, if the public may see it: looked at by a desk, still open, of a category whose photos are open. */
    public Optional<byte[]> findPhoto(UUID caseId) {
        String city = Scoped.current().city();
        return Scoped.call(Scope.system(city), () -> reads.publicPhoto(caseId).flatMap(queries::findThumbnail));
    }

    private List<Alike> found(Sighting here, UUID self, boolean worker) {
        Reach reach =
                reads.reaches(here.category().code(), LocalDate.now(clock)).of(worker);
        return alike(here, reads.around(here, reach, self).stream(), reach);
    }

    private List<Alike> alike(Sighting here, Stream<Near> around, Reach reach) {
        Experience experience = reads.experience(here.category().code());
        return around.flatMap(near -> alike(here, near, reach, experience).stream())
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
                .limit(SHOWN)
                .map(Scored::alike)
                .toList();
    }

    private record Scored(Alike alike, double likeness) {}

    private Optional<Scored> alike(Sighting here, Near near, Reach reach, Experience experience) {
        Optional<Category> category = categories.findEver(near.category());
        if (category.isEmpty()) {
            return Optional.empty();
        }
        Place.Point point = spot(here, near);
        Sighting there = new Sighting(category.get(), point, near.receivedAt(), near.words());
        double metres = here.metresTo(there);
        double likeness = Likeness.of(here, there, experience);
        return metres > reach.metres() || likeness < Likeness.POSSIBLE
                ? Optional.empty()
                : Optional.of(new Scored(alike(near, metres, likeness), likeness));
    }

    /** What is at the same address, and without a position, is at the same spot. */
    private static Place.Point spot(Sighting here, Near near) {
        Double lon = near.lon();
        Double lat = near.lat();
        return lon == null || lat == null || here.point().equals(NOWHERE) ? here.point() : new Place.Point(lon, lat);
    }

    private static Alike alike(Near near, double metres, double likeness) {
        return new Alike(
                near.id(),
                near.number(),
                near.category(),
                near.step(),
                near.receivedAt(),
                (int) Math.round(metres),
                likeness >= Likeness.LIKELY,
                1 + near.joined(),
                near.words(),
                near.photo());
    }

    private List<Alike> forPublic(List<Alike> found) {
        return found.stream()
                .filter(alike -> categories.privacy(alike.category()).listed())
                .map(this::forEverybody)
                .toList();
    }

    /** Three exact distances would tell the place. */
    private static int coarse(int metres) {
        return Math.ceilDiv(Math.max(metres, 1), COARSE_METRES) * COARSE_METRES;
    }

    /** Before a desk has looked, nobody knows whether words or photo show a person. */
    private Alike forEverybody(Alike alike) {
        boolean looked = alike.step() != Step.DISCOVERED;
        Privacy privacy = categories.privacy(alike.category());
        return new Alike(
                alike.id(),
                alike.number(),
                alike.category(),
                alike.step(),
                alike.received(),
                coarse(alike.metres()),
                alike.likely(),
                alike.reports(),
                looked && privacy.words() ? PublicWords.of(alike.words()) : "",
                looked && privacy.photos() ? alike.photo() : null);
    }

    private static boolean isStaff(Role role) {
        return role != Role.PUBLIC && role != Role.RESIDENT;
    }
}
