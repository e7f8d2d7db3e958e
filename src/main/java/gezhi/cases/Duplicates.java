package gezhi.cases;

import gezhi.cases.alike.Addresses;
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
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /**
     * Where a report about to be sent is about.
     *
     * @param point null without a position; then the address in its division is all that is known
     * @param division may be empty
     * @param address may be empty
     */
    public record Spot(Place.@Nullable Point point, String division, String address) {}

    /** For a report about to be sent; empty for a category that is not known or not listed for everybody. */
    public List<Alike> listFor(String category, Spot spot, String words) {
        Optional<Category> known = categories.find(category);
        if (known.isEmpty()) {
            return List.of();
        }
        Sighting here = sighting(known.get(), spot.point(), clock.instant(), words);
        Scope scope = Scoped.current();
        if (isStaff(scope.role())) {
            return found(here, spot, NO_CASE, true);
        }
        return !categories.privacy(category).listed()
                ? List.of()
                : Scoped.call(Scope.system(scope.city()), () -> forPublic(found(here, spot, NO_CASE, false)));
    }

    /** For a case that is looked at. */
    public List<Alike> listFor(CaseRow row) {
        boolean staff = isStaff(Scoped.current().role());
        Place place = row.place();
        return categories
                .findEver(row.category())
                .map(category -> found(
                        sighting(category, place.point(), row.received(), row.words()),
                        new Spot(place.point(), place.division(), place.address()),
                        row.id(),
                        staff))
                .orElse(List.of());
    }

    private static Sighting sighting(Category category, Place.@Nullable Point point, Instant at, String words) {
        return new Sighting(category, point == null ? NOWHERE : point, at, words);
    }

    private List<Alike> found(Sighting here, Spot spot, UUID self, boolean staff) {
        Reach reach =
                reads.reaches(here.category().code(), LocalDate.now(clock)).of(staff);
        Stream<Near> near = spot.point() == null ? Stream.empty() : reads.around(here, reach, self, staff).stream();
        Stream<Near> all = Stream.concat(near, addressed(here, spot, reach, self, staff));
        return alike(here, staff ? all : all.filter(this::isListed), reach);
    }

    /** Asked before the likeliest are picked: what nobody may see must not push out what they may. */
    private boolean isListed(Near near) {
        return categories.privacy(near.category()).listed();
    }

    /**
     * Where this report or the other has no position, an address alike in the same community counts as the same spot: to the door for staff; for
     * everybody without its number, or asking door by door would tell which.
     */
    private Stream<Near> addressed(Sighting here, Spot spot, Reach reach, UUID self, boolean staff) {
        int community = Level.COMMUNITY.codeLength(Scoped.current().city());
        if (spot.address().isBlank() || spot.division().length() < community) {
            return Stream.empty();
        }
        String within = spot.division().substring(0, community);
        Instant since = here.at().minus(reach.time());
        return reads.addressed(within, spot.point() == null, since, self, staff).stream()
                .filter(near -> Addresses.alike(spot.address(), near.address(), staff));
    }

    /** The small first photo of a case, if the public may see it: looked at by a desk, still open, of a category whose photos are open. */
    public Optional<byte[]> findPhoto(UUID caseId) {
        String city = Scoped.current().city();
        return Scoped.call(Scope.system(city), () -> reads.publicPhoto(caseId).flatMap(queries::findThumbnail));
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
                : Optional.of(
                        new Scored(alike(near, isPlaced(here, near) ? metres : Alike.BY_ADDRESS, likeness), likeness));
    }

    /** What is at the same address, and without a position, is at the same spot. */
    private static Place.Point spot(Sighting here, Near near) {
        Double lon = near.lon();
        Double lat = near.lat();
        return lon == null || lat == null || !isPlaced(here, near) ? here.point() : new Place.Point(lon, lat);
    }

    private static boolean isPlaced(Sighting here, Near near) {
        return near.lon() != null && near.lat() != null && !here.point().equals(NOWHERE);
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
                near.households(),
                near.words(),
                near.photo());
    }

    private List<Alike> forPublic(List<Alike> found) {
        return found.stream().map(this::forEverybody).toList();
    }

    /** Three exact distances would tell the place. */
    private static int coarse(int metres) {
        return metres == Alike.BY_ADDRESS ? metres : Math.ceilDiv(Math.max(metres, 1), COARSE_METRES) * COARSE_METRES;
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
                alike.households(),
                looked && privacy.words() ? PublicWords.of(alike.words()) : "",
                looked && privacy.photos() ? alike.photo() : null);
    }

    private static boolean isStaff(Role role) {
        return role != Role.PUBLIC && role != Role.RESIDENT;
    }
}
