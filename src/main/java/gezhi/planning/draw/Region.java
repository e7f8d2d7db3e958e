package gezhi.planning.draw;

import org.jspecify.annotations.Nullable;

/**
 * A connected piece of a community, to be cut by itself.
 *
 * @param graph nodes and joins; a node heavier than a whole grid counts as one
 * @param units the units of each node; several when they stay together
 * @param grids how many grids it is cut into
 * @param today today's grid of each node; null when today does not matter
 */
record Region(int community, Graph graph, int[][] units, int grids, int @Nullable [] today) {

    Region cutInto(int number) {
        return new Region(community, graph, units, number, today);
    }

    double weight() {
        return graph.totalWeight();
    }
}
