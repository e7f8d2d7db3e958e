package gezhi.demo.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Names for the grids of one community; a few are dedicated, each kind at most once. */
final class GridNames {
    private static final List<String> URBAN = List.of("商务楼宇", "综合市场", "校园", "医院", "产业园");
    private static final List<String> RURAL = List.of("产业园", "农贸市场", "中心校园", "卫生院");
    private static final double URBAN_SHARE = 0.07;
    private static final double RURAL_SHARE = 0.015;

    private GridNames() {}

    static List<Name> of(Place community, int grids, SplittableRandom random) {
        List<String> kinds = new ArrayList<>(community.isUrban() ? URBAN : RURAL);
        double share = community.isUrban() ? URBAN_SHARE : RURAL_SHARE;
        List<Name> names = new ArrayList<>();
        for (int number = 1; number <= grids; number++) {
            // The first grid stays general, so that every community has one for its residents.
            if (number > 1 && !kinds.isEmpty() && random.nextDouble() < share) {
                String kind = kinds.remove(random.nextInt(kinds.size()));
                names.add(new Name(community.stem() + kind + "网格", true));
            } else {
                names.add(new Name("第" + number + "网格", false));
            }
        }
        return names;
    }

    record Name(String text, boolean dedicated) {}
}
