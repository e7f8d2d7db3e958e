package gezhi.demo.geometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Makes communities and towns of one piece where the land allows it: grids cut off from the rest of their community (or
 * town) join the community they share most border with. Islands stay as they are. No community loses its last grid.
 */
final class Contiguity {
    private static final int ROUNDS = 20;

    private final List<Seed> seeds;
    private final Neighbours neighbours;
    private final String[] community;
    private final Map<String, Integer> sizes = new HashMap<>();

    private Contiguity(List<Seed> seeds, Neighbours neighbours) {
        this.seeds = seeds;
        this.neighbours = neighbours;
        community = seeds.stream().map(Seed::community).toArray(String[]::new);
        for (String code : community) {
            sizes.merge(code, 1, Integer::sum);
        }
    }

    /** The community of every seed after the repair. */
    static String[] repair(List<Seed> seeds, Neighbours neighbours) {
        Contiguity contiguity = new Contiguity(seeds, neighbours);
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = contiguity.pass(code -> code) | contiguity.pass(code -> code.substring(0, 9));
        }
        return contiguity.community;
    }

    /** One look at all groups of a kind; true when a grid changed its community. */
    private boolean pass(UnaryOperator<String> groupOf) {
        boolean moved = false;
        Map<String, List<List<Integer>>> byGroup = new TreeMap<>();
        for (List<Integer> piece : pieces(groupOf)) {
            byGroup.computeIfAbsent(groupOf.apply(community[piece.getFirst()]), key -> new ArrayList<>())
                    .add(piece);
        }
        for (List<List<Integer>> pieces : byGroup.values()) {
            pieces.sort((a, b) -> b.size() - a.size());
            for (List<Integer> cutOff : pieces.subList(1, pieces.size())) {
                moved |= join(cutOff, groupOf);
            }
        }
        return moved;
    }

    /** Connected grids of one group, in the order of their lowest number. */
    private List<List<Integer>> pieces(UnaryOperator<String> groupOf) {
        boolean[] seen = new boolean[community.length];
        List<List<Integer>> pieces = new ArrayList<>();
        for (int start = 0; start < community.length; start++) {
            if (seen[start]) {
                continue;
            }
            String group = groupOf.apply(community[start]);
            List<Integer> piece = new ArrayList<>();
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
            seen[start] = true;
            while (!open.isEmpty()) {
                int grid = open.remove();
                piece.add(grid);
                for (int next : neighbours.of(grid).keySet()) {
                    if (!seen[next] && groupOf.apply(community[next]).equals(group)) {
                        seen[next] = true;
                        open.add(next);
                    }
                }
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private boolean join(List<Integer> cutOff, UnaryOperator<String> groupOf) {
        String group = groupOf.apply(community[cutOff.getFirst()]);
        Map<String, Double> border = new TreeMap<>();
        for (int grid : cutOff) {
            neighbours.of(grid).forEach((other, length) -> {
                boolean outside = !groupOf.apply(community[other]).equals(group);
                if (outside && seeds.get(other).county().equals(seeds.get(grid).county())) {
                    border.merge(community[other], length, Double::sum);
                }
            });
        }
        if (border.isEmpty() || emptiesOne(cutOff)) {
            return false;
        }
        String to = border.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        for (int grid : cutOff) {
            sizes.merge(community[grid], -1, Integer::sum);
            sizes.merge(to, 1, Integer::sum);
            community[grid] = to;
        }
        return true;
    }

    private boolean emptiesOne(List<Integer> cutOff) {
        return cutOff.stream().map(grid -> community[grid]).distinct().anyMatch(code -> {
            long leaving =
                    cutOff.stream().filter(grid -> community[grid].equals(code)).count();
            return leaving == sizes.getOrDefault(code, 0);
        });
    }
}
