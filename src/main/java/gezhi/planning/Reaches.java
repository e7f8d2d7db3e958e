package gezhi.planning;

import gezhi.planning.draw.Ground;
import gezhi.planning.draw.Plan;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a division of a terrain reaches over and into: borders, barriers, grid workers, bodies. */
final class Reaches {
    private final Terrain terrain;
    private final Ground ground;
    private final Plan.Division division;
    private final int[] heirs;

    /** @param heirs number of the grid of today that each grid goes on as; {@link Ground#NONE} for new ones */
    Reaches(Terrain terrain, Plan.Division division, int[] heirs) {
        this.terrain = terrain;
        this.ground = terrain.ground();
        this.division = division;
        this.heirs = heirs;
    }

    private boolean parts(int join) {
        return division.grid(ground.one(join)) != division.grid(ground.other(join));
    }

    /** Metres of border between grids of one community, whatever barriers are worth. */
    double border() {
        return IntStream.range(0, ground.joins())
                .filter(this::parts)
                .filter(j -> ground.community(ground.one(j)) == ground.community(ground.other(j)))
                .mapToDouble(ground::length)
                .sum();
    }

    /** Grids with units side by side that a barrier parts; null where no barrier lies between any units of a community. */
    @Nullable
    Integer spanned() {
        if (ground.barred() == 0) {
            return null;
        }
        return (int) IntStream.range(0, ground.joins())
                .filter(ground::isBarred)
                .filter(j -> !parts(j))
                .map(j -> division.grid(ground.one(j)))
                .distinct()
                .count();
    }

    /** Grids, dedicated ones too, that go on as none that has a grid worker today. */
    int vacant() {
        return (int) IntStream.range(0, division.size())
                .map(division::grid)
                .distinct()
                .filter(p -> heirs[p] == Ground.NONE
                        || !terrain.today().manned().contains(terrain.grids().get(heirs[p])))
                .count();
    }

    /** Bodies that stand for a grid or unit of today which the division closes: one whose units are no grid of it. */
    int bodies() {
        Set<Integer> closed = closed();
        Set<UUID> touched = new HashSet<>();
        for (int u = 0; u < division.size(); u++) {
            if (closed.contains(ground.today(u))) {
                Terrain.Unit unit = terrain.units().get(u);
                touched.addAll(terrain.today().bodies().getOrDefault(unit.code(), Set.of()));
                touched.addAll(terrain.today().bodies().getOrDefault(unit.grid(), Set.of()));
            }
        }
        return touched.size();
    }

    private Set<Integer> closed() {
        int[] size = new int[terrain.grids().size()];
        int[] among = new int[division.grids()];
        int[] first = new int[terrain.grids().size()];
        Arrays.fill(first, Ground.NONE);
        Set<Integer> closed = new HashSet<>();
        for (int u = 0; u < division.size(); u++) {
            int old = ground.today(u);
            int now = division.grid(u);
            size[old]++;
            among[now]++;
            if (first[old] != Ground.NONE && first[old] != now) {
                closed.add(old);
            }
            first[old] = now;
        }
        IntStream.range(0, size.length)
                .filter(old -> first[old] == Ground.NONE || among[first[old]] != size[old])
                .forEach(closed::add);
        return closed;
    }
}
