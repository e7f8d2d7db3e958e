package gezhi.demo;

import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.bodies.HeadCount;
import gezhi.bodies.Registering;
import gezhi.bodies.Standing;
import gezhi.platform.Ids;
import gezhi.territory.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lays the chain over the tree: 7,025 grid branches for 10,260 grids and 5,904 groups for 123,839 units, as Putian's report has them, and
 * as many for each hundred in a smaller tree. Some branches have several grids, some grids have none.
 */
final class DemoChain {
    private static final LocalDate FROM = LocalDate.of(2021, 7, 1);
    private static final int BRANCHES = 7_025;
    private static final int GRIDS = 10_260;
    private static final int GROUPS = 5_904;
    private static final int UNITS = 123_839;
    /** Of the grids without a branch of their own one in four stays without any. */
    private static final int ONE_GAP_IN = 4;

    private final String city;
    private final LocalDate today;
    private final List<Registering.New> bodies = new ArrayList<>();
    private final List<Standing.Fresh> standings = new ArrayList<>();
    private final List<Registering.Counted> counts = new ArrayList<>();
    /** By the division in which an organization of the chain sits and for which it stands. */
    private final Map<String, UUID> organs = new HashMap<>();

    DemoChain(String city, LocalDate today) {
        this.city = city;
        this.today = today;
    }

    record Place(String code, String name) {}

    List<Registering.New> bodies() {
        return bodies;
    }

    List<Standing.Fresh> standings() {
        return standings;
    }

    List<Registering.Counted> counts() {
        return counts;
    }

    /** As people say it: 张坝村 for 张坝村委会, 文献社区 for 文献社区居委会. */
    private static String spoken(String name) {
        return name.replaceAll("(?<=村)(村民委员会|村委会|民委员会|委会)$|(?<=社区)(居民委员会|居委会)$|(?<=街道)办事处$", "")
                .replaceAll("(居民委员会|居委会)$", "社区");
    }

    /** @param places the whole tree in order of code, so that what is above comes first */
    void build(List<Place> places) {
        List<Place> grids = new ArrayList<>();
        List<Place> units = new ArrayList<>();
        for (Place place : places) {
            switch (Level.of(city, place.code()).orElseThrow()) {
                case CITY, COUNTY -> organ(place, BodyKind.COMMITTEE, place.name() + "委");
                case TOWNSHIP -> township(place);
                case COMMUNITY -> community(place);
                case GRID -> grids.add(place);
                case UNIT -> units.add(place);
            }
        }
        branches(grids);
        groups(units);
    }

    private void township(Place place) {
        boolean street = place.code().charAt(6) == '0';
        organ(
                place,
                street ? BodyKind.WORK_COMMITTEE : BodyKind.COMMITTEE,
                spoken(place.name()) + (street ? "党工委" : "党委"));
        if (street) {
            body(BodyKind.BIG_WORK_COMMITTEE, spoken(place.name()) + "大工委", place.code(), organs.get(place.code()));
        }
    }

    private void community(Place place) {
        boolean village = "235".indexOf(place.code().charAt(9)) >= 0;
        boolean committee = sound(place) % 4 == 0;
        UUID organ = organ(
                place,
                committee ? BodyKind.COMMITTEE : BodyKind.GENERAL_BRANCH,
                spoken(place.name()) + (committee ? "党委" : "党总支"));
        int all = committee ? 70 + sound(place) % 110 : 30 + sound(place) % 90;
        counts.add(new Registering.Counted(organ, new HeadCount(today, all - sound(place) % 6, all)));
        if (!village) {
            body(BodyKind.BIG_COMMITTEE, spoken(place.name()) + "大党委", place.code(), organ);
        }
    }

    private void branches(List<Place> grids) {
        int wanted = (int) ((long) grids.size() * BRANCHES / GRIDS);
        @Nullable UUID last = null;
        String lastCommunity = "";
        int shared = 0;
        for (int at = 0; at < grids.size(); at++) {
            Place grid = grids.get(at);
            String community = grid.code().substring(0, 12);
            if (isNext(at, wanted, grids.size())) {
                last = organ(grid, BodyKind.BRANCH, grid.name() + "党支部");
                lastCommunity = community;
                counts.add(new Registering.Counted(last, members(grid)));
            } else if (last != null && lastCommunity.equals(community) && ++shared % ONE_GAP_IN != 0) {
                standings.add(new Standing.Fresh(grid.code(), last, FROM));
            }
        }
    }

    /** In units of grids with a branch of their own, so that a group sits within its branch. */
    private void groups(List<Place> units) {
        List<Place> within = units.stream()
                .filter(unit -> organs.containsKey(unit.code().substring(0, 15)))
                .toList();
        int wanted = (int) Math.min(within.size(), (long) units.size() * GROUPS / UNITS);
        for (int at = 0; at < within.size(); at++) {
            if (isNext(at, wanted, within.size())) {
                organ(within.get(at), BodyKind.GROUP, within.get(at).name() + "党小组");
            }
        }
    }

    /** Spreads {@code wanted} evenly over {@code all}. */
    private static boolean isNext(int at, int wanted, int all) {
        return (at + 1L) * wanted / all > (long) at * wanted / all;
    }

    /** Some branches are too small, some too large. */
    private HeadCount members(Place grid) {
        int sound = sound(grid);
        int all = sound % 23 == 0 ? 2 + sound % 2 : 8 + sound % 47;
        return new HeadCount(today, Math.max(1, all - sound % 3), all);
    }

    /** An organization of the chain that stands for the division in which it sits. */
    private UUID organ(Place place, BodyKind kind, String name) {
        UUID id = body(kind, name, place.code(), above(place.code()));
        organs.put(place.code(), id);
        standings.add(new Standing.Fresh(place.code(), id, FROM));
        return id;
    }

    private @Nullable UUID above(String code) {
        for (int length = code.length() - 1; length >= city.length(); length--) {
            UUID organ = organs.get(code.substring(0, length));
            if (organ != null) {
                return organ;
            }
        }
        return null;
    }

    private UUID body(BodyKind kind, String name, String seat, @Nullable UUID superior) {
        UUID id = Ids.next();
        bodies.add(new Registering.New(id, new Body.Draft(kind, name, seat, superior, "", true, FROM)));
        return id;
    }

    /** The same for a place every time, and as good as any. */
    private static int sound(Place place) {
        return Math.floorMod(place.code().hashCode() * 31, 9_973);
    }
}
